package org.safeguardinghub.referral.form;

/** Reads a submitted body. Refuses with every problem at once, each at its place, none repeating what was sent. */
public interface FormReader {

    Reading read(byte[] body);

    /** The published JSON Schema (2020-12) of the form. */
    String schema();
}
