package org.safeguardinghub.referral.enquiry.client;

import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.disclosure.DisclosureClient;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.DisclosureQuestion;
import org.safeguardinghub.kit.disclosure.SharingRecordNotOpenYet;
import org.safeguardinghub.referral.enquiry.Disclosures;
import org.safeguardinghub.referral.enquiry.LegalThreshold;
import org.safeguardinghub.referral.enquiry.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Puts the question to consent-service, whose ledger has the decision before we have the answer. */
@Component
class ConsentDisclosures implements Disclosures {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentDisclosures.class);

    private final DisclosureClient consent;

    ConsentDisclosures(DisclosureClient consent) {
        this.consent = consent;
    }

    @Override
    public Answer mayBeTold(Subject subject, AgencyId agency, LegalThreshold threshold, List<String> categories) {
        try {
            return answer(
                    agency,
                    consent.decide(new DisclosureQuestion(
                            agency.value(),
                            subject.contact(),
                            subject.authority(),
                            categories,
                            threshold.disclosurePurpose(),
                            threshold.stage())));
        } catch (SharingRecordNotOpenYet notYet) {
            return new Answer.NotOpenYet();
        } catch (RestClientException away) {
            LOG.warn(
                    "consent-service cannot be asked about contact {}: {}",
                    subject.contact(),
                    away.getClass().getSimpleName());
            return new Answer.NotReached();
        }
    }

    private static Answer answer(AgencyId agency, DisclosureDecision decision) {
        return decision.isRefused()
                ? new Answer.Withheld(agency, decision.decisionId(), decision.rule(), decision.reason())
                : new Answer.Permitted(
                        new Permission(decision.decisionId(), decision.rule(), decision.reason(), decision.redact()));
    }
}
