package org.safeguardinghub.notification.delivery;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * What an agency is told: that something happened, never what it says. Whoever reads it signs in to see more.
 *
 * @param reference what people say on the telephone
 */
public record Notice(
        Kind kind, ContactId contact, String reference, AuthorityId authority, AgencyId recipient, Instant happenedAt) {

    public enum Kind {
        /** To the sender: it arrived. */
        ACKNOWLEDGEMENT,
        /** To the duty desk: a child is said to be in immediate danger. */
        DANGER_PAGE
    }
}
