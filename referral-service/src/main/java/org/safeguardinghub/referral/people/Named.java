package org.safeguardinghub.referral.people;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.form.ReferralForm;

/**
 * A person as one contact names them.
 *
 * @param place in the form's list of children or adults, from nought
 * @param form what the sender said last
 */
public record Named(
        ContactId contact,
        AuthorityId authority,
        PersonId person,
        PersonKind kind,
        int place,
        ReferralForm form,
        String sourceAgency,
        Instant receivedAt) {

    /** An amendment may have left them out; what was known of them stays. */
    boolean isOnTheForm() {
        return place < (kind == PersonKind.CHILD ? form.children() : form.adults()).size();
    }
}
