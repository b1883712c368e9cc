package org.safeguardinghub.referral.people.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.matching.Band;
import org.safeguardinghub.matching.Comparison;
import org.safeguardinghub.matching.Field;
import org.safeguardinghub.matching.Level;
import org.safeguardinghub.referral.people.Answer;
import org.safeguardinghub.referral.people.Candidate;
import org.safeguardinghub.referral.people.Given;
import org.safeguardinghub.referral.people.MatchDesk;
import org.safeguardinghub.referral.people.PersonKind;

/**
 * The possible matches of one contact.
 *
 * @param identityPending how many of its people are still being looked for
 */
record MatchesView(int identityPending, int unanswered, List<CandidateView> candidates) {

    static final String ASK = "A restricted record may match: ask a manager.";

    static MatchesView of(MatchDesk.Matches matches) {
        return new MatchesView(
                matches.pending(),
                Math.toIntExact(
                        matches.candidates().stream().filter(Candidate::isOpen).count()),
                matches.candidates().stream()
                        .map(candidate -> CandidateView.of(candidate, matches.seesRestricted()))
                        .toList());
    }

    /** @param restricted of a restricted record nothing but this is shown to whoever may not see more */
    record CandidateView(
            UUID candidateId,
            int version,
            PersonKind kind,
            int place,
            boolean restricted,
            @Nullable String ask,
            @Nullable Detail detail,
            @Nullable AnswerView answer,
            boolean open) {

        static CandidateView of(Candidate candidate, boolean seesRestricted) {
            boolean isWithheld = candidate.isRestricted() && !seesRestricted;
            return new CandidateView(
                    candidate.id().value(),
                    candidate.version(),
                    candidate.kind(),
                    candidate.place(),
                    candidate.isRestricted(),
                    isWithheld ? ASK : null,
                    isWithheld ? null : Detail.of(candidate),
                    AnswerView.of(candidate.given()),
                    candidate.isOpen());
        }
    }

    /**
     * @param strength very likely or possible
     * @param weight the sum of the weights of its lines, a logarithm to base two
     */
    record Detail(
            UUID personId,
            UUID otherPersonId,
            Band strength,
            double weight,
            boolean mayBeTwins,
            boolean numberInDoubt,
            List<Line> lines,
            Record record) {

        static Detail of(Candidate candidate) {
            return new Detail(
                    candidate.here().value(),
                    candidate.there().value(),
                    candidate.band(),
                    rounded(candidate.weight()),
                    candidate.mayBeTwins(),
                    candidate.isNumberInDoubt(),
                    candidate.comparisons().stream().map(Line::of).toList(),
                    Record.of(candidate.record()));
        }
    }

    /** One detail of both records and how far it agrees, in words and as a number. */
    record Line(
            Field field, @Nullable String here, @Nullable String there, Level level, String words, double weight) {

        static Line of(Comparison comparison) {
            return new Line(
                    comparison.field(),
                    comparison.here(),
                    comparison.there(),
                    comparison.level(),
                    comparison.level().words(),
                    rounded(comparison.weight()));
        }
    }

    /** @param contacts in how many contacts the person on record is named */
    record Record(String reference, Instant receivedAt, String from, int contacts) {

        static Record of(Candidate.Record record) {
            return new Record(record.reference(), record.receivedAt(), record.agencyName(), record.contacts());
        }
    }

    record AnswerView(Answer answer, String why, String by, Instant at) {

        static @Nullable AnswerView of(@Nullable Given given) {
            return given == null
                    ? null
                    : new AnswerView(given.answer(), given.why(), given.by().name(), given.at());
        }
    }

    private static double rounded(double weight) {
        return Math.round(weight * 10) / 10.0;
    }
}
