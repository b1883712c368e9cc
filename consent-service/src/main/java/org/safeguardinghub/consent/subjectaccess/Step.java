package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody did about a subject access request. */
public sealed interface Step {

    /** Whoever asks was asked who they are: until they show it, the month does not run. */
    record IdentityAsked(Instant at) implements Step {}

    /**
     * It is known who asks, and by what right.
     *
     * @param right what shows that they may ask for somebody else; none where they ask for themselves
     */
    record IdentityConfirmed(
            Instant at, Proof proof, @Nullable Right right) implements Step {}

    /** What they showed. */
    enum Proof {
        PASSPORT,
        DRIVING_LICENCE,
        BIRTH_CERTIFICATE,
        KNOWN_TO_THE_WORKER,
        SIGNED_IN_ONLINE,
        OTHER_DOCUMENTS
    }

    /** By what right somebody asks for another. */
    enum Right {
        /** Shown by a birth certificate, an agreement or an order. */
        PARENTAL_RESPONSIBILITY,
        /** The person signed that they may. */
        WRITTEN_AUTHORITY,
        COURT_ORDER
    }

    /** Two further months, for a request that is complex (UK GDPR Art. 12(3)). */
    record Extended(String because) implements Step {}

    /**
     * All that is held was asked for.
     *
     * @param parts what each service answered
     */
    record Gathered(int number, List<Part> parts) implements Step {

        public Gathered {
            parts = List.copyOf(parts);
        }

        public boolean isWhole() {
            return parts.stream().allMatch(part -> part.answer() == Answer.GIVEN);
        }
    }

    /** One service's part. */
    record Part(Source source, Answer answer, int items) {}

    /** Who holds something. */
    enum Source {
        REFERRAL_SERVICE,
        NETWORK_SERVICE,
        NOTIFICATION_SERVICE,
        CONSENT_SERVICE
    }

    /** What came of asking. */
    enum Answer {
        GIVEN,
        /** It did not answer, or not in time. */
        AWAY,
        /** It holds more than it can hand over at once. */
        TOO_MUCH,
        /** It could not be asked before another part is there. */
        NOT_ASKED
    }

    /** One item is decided otherwise than the rules propose. */
    record Judged(String item, Treatment treatment, List<String> blackedOut, String because) implements Step {

        public Judged {
            blackedOut = List.copyOf(blackedOut);
        }
    }

    /** Somebody who did not gather it has looked at everything. */
    record Reviewed(String note) implements Step {}

    /**
     * It was handed to whoever asked.
     *
     * @param given how many items, whole or in part
     * @param withheld how many were kept back
     */
    record Released(Handover handover, int given, int withheld) implements Step {}

    /** How it was handed over. */
    enum Handover {
        IN_PERSON,
        SECURE_EMAIL,
        RECORDED_POST
    }

    /** The law lets us refuse it, and whoever asked was told why and where to complain. */
    record Refusal(Ground ground, String because) implements Step {}

    /** Why a request may be refused. */
    enum Ground {
        /** UK GDPR Art. 12(5)(b). */
        MANIFESTLY_UNFOUNDED,
        /** UK GDPR Art. 12(5)(b). */
        EXCESSIVE,
        IDENTITY_NOT_SHOWN,
        /** A parent asks, and the child understands it and does not want it, or it is not in the child's interest. */
        NOT_THE_CHILDS_WISH
    }

    /** Whoever asked does not want it any more. */
    record Withdrawal(Instant at) implements Step {}
}
