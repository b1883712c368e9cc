package org.safeguardinghub.contracts.network;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What network-service tells the house. */
public sealed interface NetworkEvent extends HubEvent {

    ContactId contactId();

    /** Keyed by the contact, so that what is said about one contact stays in order. */
    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /**
     * The people a referral named are in the child's network as suggestions; nobody has been contacted.
     *
     * @param suggestedPeople how many were suggested; zero is itself a finding
     */
    record NetworkSeeded(
            ContactId contactId, AuthorityId authority, UUID networkId, int suggestedPeople, Instant occurredAt)
            implements NetworkEvent {

        public static final String TYPE = "org.safeguardinghub.network.NetworkSeeded.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
