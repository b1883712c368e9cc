package org.safeguardinghub.notification.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * What an agency is told: that something happened, never what it says. Whoever reads it signs in to see more.
 *
 * @param reference what people say on the telephone
 * @param happenedAt tells one occasion from another: when the same kind of thing happens again, it is told again
 * @param subject what it is about: the contact itself, or a request or meeting that belongs to it
 * @param dueAt until when an answer is asked for; null where none is
 */
public record Notice(
        Kind kind,
        ContactId contact,
        String reference,
        AuthorityId authority,
        AgencyId recipient,
        Instant happenedAt,
        UUID subject,
        @Nullable Instant dueAt) {

    /** About the contact itself, with no answer asked for. */
    public Notice(
            Kind kind,
            ContactId contact,
            String reference,
            AuthorityId authority,
            AgencyId recipient,
            Instant happenedAt) {
        this(kind, contact, reference, authority, recipient, happenedAt, contact.value(), null);
    }

    /** The same for the same fact, however often it is heard and over whichever channel it goes. */
    public UUID id() {
        var what = "%s:%s:%s:%s".formatted(kind, subject, recipient, happenedAt);
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    /** Open to additions. */
    public enum Kind {
        /** To the sender: it arrived. */
        ACKNOWLEDGEMENT,
        /** To the sender: it was decided. */
        OUTCOME,
        /** To the sender: we need to know more. */
        QUESTION,
        /** To an agency: what do you know? */
        INFORMATION_REQUEST,
        /** To an agency that was asked and has not answered. */
        CHASER,
        /** To an agency that was asked: an answer is no longer wanted. */
        REQUEST_CANCELLED,
        /** To an agency that was told something: the family no longer agrees to a service. */
        AGREEMENT_WITHDRAWN,
        /** To an agency: take part in a strategy discussion. */
        STRATEGY_DISCUSSION,
        /** To whoever is on duty: a child is said to be in immediate danger. */
        DANGER_PAGE,
        /** To whoever is on duty: somebody has to see to a Red item. */
        RED_PAGE,
        /** To whoever is on duty: nobody has had a first look yet. */
        FIRST_LOOK_PAGE;

        /** A page calls our own people; everything else tells a partner. */
        public boolean isPage() {
            return switch (this) {
                case DANGER_PAGE, RED_PAGE, FIRST_LOOK_PAGE -> true;
                case ACKNOWLEDGEMENT,
                        OUTCOME,
                        QUESTION,
                        INFORMATION_REQUEST,
                        CHASER,
                        REQUEST_CANCELLED,
                        AGREEMENT_WITHDRAWN,
                        STRATEGY_DISCUSSION -> false;
            };
        }
    }
}
