package org.safeguardinghub.local.process;

/** Something is wrong with the machine or the start, said in a sentence that a person can act on. */
public final class Troubled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Troubled(String sentence) {
        super(sentence);
    }

    public Troubled(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
