package org.safeguardinghub.referral.form;

/** Reads a submitted body. Refuses with every problem at once, each at its place, none repeating what was sent. */
public interface FormReader {

    Reading read(byte[] body);

    /**
     * Reads what somebody tells us while we listen: a worry and an answer about danger are enough. What else is missing
     * is listed and asked for later.
     */
    Reading listen(byte[] body);

    /** The same rules over a form that is still being written: everything is told and nothing refused. */
    Inspection inspect(byte[] body);

    /** The published JSON Schema (2020-12) of the form. */
    String schema();
}
