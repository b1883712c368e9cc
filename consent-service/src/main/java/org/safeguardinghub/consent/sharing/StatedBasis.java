package org.safeguardinghub.consent.sharing;

/** A lawful basis as the sender stated it, and what we made of it. It is never corrected for them. */
public sealed interface StatedBasis {

    String code();

    /** A sentence for a worker. */
    String inWords();

    record InForce(LegalBasis basis) implements StatedBasis {

        @Override
        public String code() {
            return basis.code();
        }

        @Override
        public String inWords() {
            return basis.label() + " (" + basis.article() + ").";
        }
    }

    record NotInForce(LegalBasis basis) implements StatedBasis {

        @Override
        public String code() {
            return basis.code();
        }

        @Override
        public String inWords() {
            return basis.label() + " (" + basis.article() + "). This was not in force on the day it was stated.";
        }
    }

    record Unrecognised(String code) implements StatedBasis {

        @Override
        public String inWords() {
            return "The sender stated \"" + code + "\", which is not in our table of legal bases.";
        }
    }
}
