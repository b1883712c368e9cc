package org.safeguardinghub.dashboard.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.partner.MyReferralController;

/** Requests as the hub tells of them: the same for whoever asked and whoever was asked. */
final class Said {

    /** Everything that was asked and said about one referral. */
    record Collated(
            String reference,
            int version,
            List<OfAgency> requests,
            List<FamilyWord> withdrawals,
            @Nullable List<FamilyWord> agreements,
            @Nullable ThresholdDecision thresholdDecision) {

        Optional<FamilyWord> lastWithdrawal() {
            return withdrawals.isEmpty() ? Optional.empty() : Optional.of(withdrawals.getLast());
        }

        /** Only while it is the family's last word. */
        Optional<FamilyWord> agreementThatHolds() {
            return agreements == null || agreements.isEmpty()
                    ? Optional.empty()
                    : Optional.of(agreements.getLast())
                            .filter(given -> lastWithdrawal()
                                    .map(taken -> given.written().isAfter(taken.written()))
                                    .orElse(true));
        }
    }

    record OfAgency(Agency agency, Request request) {}

    record Agency(String id, String name, @Nullable String type) {}

    record Request(
            String id,
            int version,
            String state,
            String urgency,
            Instant askedAt,
            @Nullable String askedBy,
            Instant dueAt,
            boolean overdue,
            int chased,
            @Nullable Instant lastChasedAt,
            List<Person> about,
            Statement statement,
            List<Question> questions,
            List<String> missing,
            @Nullable Refusal refusal,
            @Nullable Mistaken wrongChild,
            @Nullable TakenBack cancellation) {

        boolean isOutstanding() {
            return state.equals("SENT") || state.equals("PARTLY_ANSWERED");
        }
    }

    record Person(
            String kind,
            int place,
            @Nullable String name,
            @Nullable Integer birthYear) {}

    record Statement(String threshold, List<String> bases, String purpose, Family family) {}

    record Family(
            boolean knows, @Nullable String told, @Nullable String whyNot) {}

    record Question(String code, String words, @Nullable List<Answer> answers) {

        List<Answer> all() {
            return answers == null ? List.of() : answers;
        }
    }

    record Answer(
            String kind, @Nullable String text, @Nullable LocalDate asOf, Responder by, Instant at, boolean late) {}

    record Responder(String name) {}

    record Refusal(String reason, String why, String decidedBy, String seniority, LocalDate reviewDate, Instant at) {}

    record Mistaken(String why, Instant at) {}

    record TakenBack(String reason, String why, Instant at) {}

    /** What the family told us of its agreement, and when we wrote it down. */
    record FamilyWord(
            String by, Instant when, String how, @Nullable Instant recordedAt) {

        Instant written() {
            return recordedAt == null ? when : recordedAt;
        }
    }

    record ThresholdDecision(Instant dueAt, boolean done) {}

    /** Requests as one agency reads them, and what it would be told. */
    record SeenAs(String agencyName, List<Request> requests, List<IfAsked> ifAsked) {}

    record IfAsked(
            String threshold,
            String outcome,
            @Nullable String reason,
            @Nullable String whatWouldChangeIt,
            List<String> leftOut,
            @Nullable String warning,
            List<Person> about) {}

    /** @param status null where the agency did not send the referral */
    record SeenAsSender(MyReferralController.@Nullable Status status) {}

    /** Whom and what can be asked. */
    record Choices(
            List<Agency> agencies,
            List<Question> questions,
            List<Person> children,
            @Nullable Instant dueAt,
            @Nullable Standing standing) {}

    record Standing(
            boolean inDanger,
            boolean withdrawn,
            @Nullable String agreement,
            @Nullable Boolean agreedSince,
            @Nullable Boolean familyInformed,
            boolean authorised,
            List<Integer> section47) {}

    private Said() {}
}
