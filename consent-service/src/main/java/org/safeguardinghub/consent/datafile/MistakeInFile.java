package org.safeguardinghub.consent.datafile;

/** A file of rules or codes says something that cannot be. The service does not start on it. */
public final class MistakeInFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param line counted from 1 */
    public MistakeInFile(String file, int line, String what) {
        super(file + " line " + line + ": " + what);
    }
}
