package org.safeguardinghub.dashboard.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the hub answers about the sharing of one contact, each part by itself.
 *
 * @param basisInWords why the sender shared it with us
 */
record Shared(
        @Nullable String basisInWords,
        @Nullable String familyInformed,
        @Nullable List<Code> restrictions,
        @Nullable List<Disclosure> disclosures) {

    List<Disclosure> decisions() {
        return orNone(disclosures);
    }

    List<Code> restricted() {
        return orNone(restrictions);
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    record Code(String code, String inWords) {}

    /**
     * One decision, permitted or refused.
     *
     * @param withheld of what was asked for, what is left out
     * @param warning what to know of the sharing agreement with the recipient
     */
    record Disclosure(
            UUID decisionId,
            Instant at,
            String recipient,
            String outcome,
            String rule,
            int ruleVersion,
            String inWords,
            String whatWouldChangeIt,
            @Nullable String warning,
            @Nullable String purpose,
            @Nullable List<String> categories,
            @Nullable List<String> withheld) {

        List<String> asked() {
            return orNone(categories);
        }

        boolean lets(String category) {
            return !outcome.equals("REFUSE") && !orNone(withheld).contains(category);
        }
    }

    /** What the family says to services. */
    record Agreements(
            Code standing,
            @Nullable List<Answer> answers,
            @Nullable List<TakenBack> takenBack) {

        List<Answer> all() {
            return orNone(answers);
        }

        List<TakenBack> withdrawals() {
            return orNone(takenBack);
        }
    }

    record Answer(
            String service,
            String said,
            String party,
            Instant saidAt,
            String informed,
            boolean withInterpreter,
            String competence,
            @Nullable String assessedBy,
            @Nullable LocalDate until,
            @Nullable String recordedBy) {}

    record TakenBack(Instant at, @Nullable List<Told> told) {

        List<Told> agencies() {
            return orNone(told);
        }
    }

    record Told(String agency, @Nullable Instant acknowledgedAt) {}

    /** On what a sharing stands. */
    record Basis(
            String recipient,
            String purpose,
            String article6,
            String condition,
            @Nullable String paragraph18,
            @Nullable String recordedBy,
            Instant recordedAt) {}

    /** What an agency did not share. */
    record KeptBack(
            UUID request,
            String agency,
            String reason,
            @Nullable String seniority,
            Instant refusedAt,
            @Nullable LocalDate dueOn,
            @Nullable List<Review> reviews) {

        List<Review> looks() {
            return orNone(reviews);
        }
    }

    record Review(
            String outcome,
            @Nullable LocalDate nextOn,
            @Nullable String by,
            Instant at) {}

    /** A service that a family may be offered. */
    record Service(String code, String label) {}
}
