package org.safeguardinghub.contracts.notification;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What notification-service tells the house. */
public sealed interface NotificationEvent extends HubEvent {

    ContactId contactId();

    /** Keyed by the contact, so that what is said about one contact stays in order. */
    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /**
     * The sender's system or mailbox has accepted our acknowledgement.
     *
     * @param channel {@code WEBHOOK} or {@code EMAIL}
     */
    record AcknowledgementDelivered(
            ContactId contactId,
            AuthorityId authority,
            AgencyId agency,
            UUID deliveryId,
            String channel,
            Instant occurredAt)
            implements NotificationEvent {

        public static final String TYPE = "org.safeguardinghub.notification.AcknowledgementDelivered.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * An agency's system or mailbox has accepted a notice: it knows that there is something to fetch.
     *
     * @param subjectId what the notice was about: the contact itself, or a request for information
     * @param kind what the notice said, such as {@code OUTCOME} or {@code QUESTION}; open to additions. An
     *     acknowledgement has an event of its own
     * @param channel {@code WEBHOOK} or {@code EMAIL}
     * @param aboutAt when that happened of which the notice tells, so that the notice of an earlier decision is not
     *     taken for the notice of a later one
     */
    record NoticeDelivered(
            ContactId contactId,
            AuthorityId authority,
            AgencyId agency,
            UUID deliveryId,
            UUID subjectId,
            String kind,
            String channel,
            Instant aboutAt,
            Instant occurredAt)
            implements NotificationEvent {

        public static final String TYPE = "org.safeguardinghub.notification.NoticeDelivered.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }

    /**
     * Somebody has been told that a contact needs them.
     *
     * @param kind why, such as {@code IMMEDIATE_DANGER}, {@code CLOCK} or {@code DEAD_LETTER}
     * @param percent for a clock, how much of its working time had gone; zero otherwise
     */
    record AlertRaised(
            ContactId contactId, AuthorityId authority, UUID alertId, String kind, int percent, Instant occurredAt)
            implements NotificationEvent {

        public static final String TYPE = "org.safeguardinghub.notification.AlertRaised.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
