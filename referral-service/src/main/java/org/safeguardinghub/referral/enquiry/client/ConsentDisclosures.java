package org.safeguardinghub.referral.enquiry.client;

import java.util.List;
import java.util.function.Function;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.disclosure.DisclosureClient;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.DisclosureDecision.Outcome;
import org.safeguardinghub.kit.disclosure.DisclosureQuestion;
import org.safeguardinghub.kit.disclosure.DisclosureRehearsal;
import org.safeguardinghub.kit.disclosure.SharingRecordNotOpenYet;
import org.safeguardinghub.referral.enquiry.Disclosures;
import org.safeguardinghub.referral.enquiry.LegalThreshold;
import org.safeguardinghub.referral.enquiry.Permission;
import org.safeguardinghub.referral.enquiry.Rehearsals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Puts the question to consent-service, whose ledger has the decision before we have the answer. */
@Component
class ConsentDisclosures implements Disclosures, Rehearsals {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentDisclosures.class);

    private final DisclosureClient consent;

    ConsentDisclosures(DisclosureClient consent) {
        this.consent = consent;
    }

    @Override
    public Disclosures.Answer mayBeTold(
            Subject subject, AgencyId agency, LegalThreshold threshold, List<String> categories) {
        return ask(
                question(subject, agency, threshold, categories),
                question -> decided(agency, consent.decide(question)),
                new Disclosures.Answer.NotOpenYet(),
                new Disclosures.Answer.NotReached());
    }

    @Override
    public Rehearsals.Answer wouldBeTold(
            Subject subject, AgencyId agency, LegalThreshold threshold, List<String> categories) {
        return ask(
                question(subject, agency, threshold, categories),
                question -> rehearsed(consent.rehearse(question)),
                new Rehearsals.Answer.NotOpenYet(),
                new Rehearsals.Answer.NotReached());
    }

    private static <T> T ask(
            DisclosureQuestion question, Function<DisclosureQuestion, T> asking, T notOpenYet, T notReached) {
        try {
            return asking.apply(question);
        } catch (SharingRecordNotOpenYet notYet) {
            return notOpenYet;
        } catch (RestClientException away) {
            LOG.warn(
                    "consent-service cannot be asked about contact {}: {}",
                    question.subjectContactId(),
                    away.getClass().getSimpleName());
            return notReached;
        }
    }

    private static DisclosureQuestion question(
            Subject subject, AgencyId agency, LegalThreshold threshold, List<String> categories) {
        return new DisclosureQuestion(
                agency.value(),
                subject.contact(),
                subject.authority(),
                categories,
                threshold.disclosurePurpose(),
                threshold.stage());
    }

    private static Disclosures.Answer decided(AgencyId agency, DisclosureDecision decision) {
        return decision.isRefused()
                ? new Disclosures.Answer.Withheld(agency, decision.decisionId(), decision.rule(), decision.reason())
                : new Disclosures.Answer.Permitted(
                        new Permission(decision.decisionId(), decision.rule(), decision.reason(), decision.redact()));
    }

    private static Rehearsals.Answer rehearsed(DisclosureRehearsal would) {
        return would.outcome() == Outcome.REFUSE
                ? new Rehearsals.Answer.Withheld(would.rule(), would.reason(), would.whatWouldChangeIt())
                : new Rehearsals.Answer.Permitted(
                        would.rule(), would.reason(), would.whatWouldChangeIt(), would.redact(), would.warning());
    }
}
