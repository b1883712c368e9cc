package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;

/** Tells the house what happened to a request, in the same transaction and without personal data. */
public interface News {

    void requested(Ask ask);

    /** @param kinds what kinds of answers came */
    void answered(InformationRequest request, List<String> kinds, Instant at);

    void refused(Ask ask, NonDisclosure decision, Instant at);

    void cancelled(Ask ask, Cancellation.Reason reason, Instant at);

    void chased(Ask ask, Chaser chaser, int times);

    void agreementWithdrawn(Ask.Subject subject, List<AgencyId> agencies, Instant at);

    void agreementGiven(Ask.Subject subject, Instant at);
}
