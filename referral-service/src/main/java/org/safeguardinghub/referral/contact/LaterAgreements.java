package org.safeguardinghub.referral.contact;

import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.form.Basis.Agreement;

/** What families told us of their agreement to a service after the referral; the last word holds, whatever the form says. */
@FunctionalInterface
public interface LaterAgreements {

    /** @return {@code GIVEN} or {@code WITHDRAWN}; empty where the family has told us nothing since */
    Optional<Agreement> lastWord(ContactId contact);
}
