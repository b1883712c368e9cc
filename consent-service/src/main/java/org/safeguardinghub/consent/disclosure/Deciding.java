package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.util.Set;
import org.safeguardinghub.consent.arrangement.ArrangementRules;
import org.safeguardinghub.consent.arrangement.Arrangements;
import org.safeguardinghub.consent.arrangement.Cover;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.springframework.stereotype.Service;

/** By the rules first, and then by what is signed with the recipient; of the past, as it was known then. */
@Service
class Deciding {

    /** Within the hub nothing is signed. */
    private static final Set<String> OWN_SERVICES =
            Set.of("referral-service", "consent-service", "network-service", "notification-service", "fhir-service");

    private final Arrangements register;
    private final ArrangementRules arrangementRules;

    Deciding(Arrangements register, ArrangementRules arrangementRules) {
        this.register = register;
        this.arrangementRules = arrangementRules;
    }

    Answer by(RuleBook rules, Question question, Standing standing, Instant at) {
        var answer = rules.decide(question, standing, at);
        return answer instanceof Decided(var decision) && decision.permits() && isPartner(question)
                ? new Decided(AgreedSharing.under(
                        cover(question, at),
                        new AgencyId(question.recipient()),
                        Routine.is(question, rules.restsOnAgreement(decision)),
                        decision))
                : answer;
    }

    private static boolean isPartner(Question question) {
        return !OWN_SERVICES.contains(question.recipient()) && new AgencyId(question.recipient()).canBeTold();
    }

    private Cover cover(Question question, Instant at) {
        return register.with(question.authority(), new AgencyId(question.recipient()))
                .knownAt(at)
                .cover(
                        question.categories(),
                        question.purpose(),
                        at.atZone(EnglishTime.ZONE).toLocalDate(),
                        arrangementRules);
    }
}
