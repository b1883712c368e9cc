package org.safeguardinghub.consent.agreement.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.agreement.AgreementHistory;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.agreement.Answered;
import org.safeguardinghub.consent.agreement.Told;

/**
 * Agreement to services as a worker reads it.
 *
 * @param standing of all services together: whoever refuses outweighs whoever agrees
 */
record AgreementView(
        Standing standing,
        AgreementToService statedBySender,
        List<AnswerView> answers,
        List<Instant> agreedAfterAll,
        List<TakenBackView> takenBack) {

    static AgreementView of(AgreementHistory history, Instant now) {
        return new AgreementView(
                Standing.of(history.standing(Set.of(), now)),
                history.senderSays(),
                history.answers().stream()
                        .map(answered -> AnswerView.of(answered, history.standing(answered, now)))
                        .toList(),
                history.agreedAfterAll(),
                history.takenBack().stream()
                        .map(taken -> new TakenBackView(
                                taken.at(),
                                taken.told().stream().map(ToldView::of).toList()))
                        .toList());
    }

    record Standing(AgreementToService code, String inWords) {

        static Standing of(AgreementToService agreement) {
            return new Standing(agreement, agreement.inWords());
        }
    }

    /** @param standing how this one answer stands now, whatever others said */
    record AnswerView(
            UUID id,
            String service,
            String said,
            String party,
            @Nullable UUID personId,
            Instant saidAt,
            String informed,
            boolean withInterpreter,
            String competence,
            @Nullable String assessedBy,
            @Nullable LocalDate until,
            String recordedBy,
            Instant recordedAt,
            @Nullable AgreementToService standing) {

        static AnswerView of(Answered answered, @Nullable AgreementToService standing) {
            var answer = answered.answer();
            return new AnswerView(
                    answered.id(),
                    answer.service(),
                    answer.said().name(),
                    answer.by().party().name(),
                    answer.by().personId(),
                    answer.saidAt(),
                    answer.informed().way().name(),
                    answer.informed().withInterpreter(),
                    answer.competence().ground().name(),
                    answer.competence().assessedBy(),
                    answer.until(),
                    answered.byName(),
                    answered.recordedAt(),
                    standing);
        }
    }

    record TakenBackView(Instant at, List<ToldView> told) {}

    record ToldView(String agency, @Nullable Instant acknowledgedAt) {

        static ToldView of(Told told) {
            return new ToldView(told.agency().value(), told.acknowledgedAt());
        }
    }
}
