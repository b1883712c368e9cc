package org.safeguardinghub.referral.attachment;

import java.io.IOException;
import java.io.OutputStream;

/** Looks for malware. */
public interface Scanner {

    Verdict scan(Content content);

    /** Writes a file's bytes where they are wanted. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    sealed interface Verdict {

        record Clean() implements Verdict {}

        /** @param signature the scanner's name of what it found */
        record Infected(String signature) implements Verdict {}

        /** It cannot say now; what is not known to be clean stays where it is. */
        record CannotSay() implements Verdict {}
    }
}
