package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What the rules of a decision need to know besides the contact.
 *
 * @param children how many the contact has
 * @param unanswered possible matches that nobody has answered yet
 * @param agreementGiven whether the family has agreed to a service
 * @param historyOpened whether the person who acts has opened the earlier contacts of these children
 * @param pattern whether the earlier contacts call for a review of cumulative harm
 * @param signersOfNoFurtherAction who signed earlier closures without action
 */
public record Circumstances(
        int children,
        int unanswered,
        boolean agreementGiven,
        boolean historyOpened,
        boolean pattern,
        Set<UUID> signersOfNoFurtherAction,
        Instant now) {

    public Circumstances {
        signersOfNoFurtherAction = Set.copyOf(signersOfNoFurtherAction);
    }
}
