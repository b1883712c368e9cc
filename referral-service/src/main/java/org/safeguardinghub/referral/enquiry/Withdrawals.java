package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.form.Basis.Agreement;
import org.safeguardinghub.referral.workforce.Worker;

/** Agreement taken back or given later, and managers' words that agencies may be asked without the family knowing. */
public interface Withdrawals {

    void add(AuthorityId authority, ContactId contact, Withdrawal withdrawal);

    /** Oldest first. */
    List<Withdrawal> of(Boundary boundary, ContactId contact);

    void add(AuthorityId authority, ContactId contact, LaterAgreement agreement);

    /** Oldest first. */
    List<LaterAgreement> agreements(Boundary boundary, ContactId contact);

    /**
     * The family's last word since the referral, if it has said anything since: to us, or a refusal that the sender has
     * added to what they told.
     */
    Optional<Agreement> lastWord(Boundary boundary, ContactId contact);

    /** Whether anybody has rated or proposed since: that is the decision that a withdrawal asks for. */
    boolean isDecidedAgain(Boundary boundary, ContactId contact, Instant since);

    void authorise(AuthorityId authority, ContactId contact, Authorisation authorisation);

    List<Authorisation> authorisations(Boundary boundary, ContactId contact);

    /** A manager's word that agencies may be asked although the family does not know. */
    record Authorisation(Worker by, String why, Instant at) {}
}
