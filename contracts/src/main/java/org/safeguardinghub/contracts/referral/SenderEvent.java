package org.safeguardinghub.contracts.referral;

import java.time.Instant;
import java.util.UUID;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** What a sender does after the first telling and others must act on. */
public sealed interface SenderEvent extends HubEvent {

    ContactId contactId();

    @Override
    default UUID aggregateId() {
        return contactId().value();
    }

    /**
     * A sender who had not stated immediate danger before states it now, in an amendment.
     *
     * @param reference what people say on the telephone, such as {@code C-7KQ4-M2XP}
     */
    record DangerStated(
            ContactId contactId, String reference, AuthorityId authority, AgencyId sourceAgency, Instant occurredAt)
            implements SenderEvent {

        public static final String TYPE = "org.safeguardinghub.referral.DangerStated.v1";

        @Override
        public String type() {
            return TYPE;
        }
    }
}
