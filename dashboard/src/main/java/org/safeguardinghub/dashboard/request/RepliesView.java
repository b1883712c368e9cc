package org.safeguardinghub.dashboard.request;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;

/**
 * What agencies have said, one after the other, with who said it and when, and what is missing.
 *
 * @param withdrawn what the family took back, in words; null where it did not
 * @param agreed that the family agreed after the referral, while that is its last word
 */
public record RepliesView(
        List<OfAgency> agencies,
        @Nullable String withdrawn,
        @Nullable String agreed) {

    public RepliesView {
        agencies = List.copyOf(agencies);
    }

    static RepliesView of(Said.Collated collated, Instant now) {
        return new RepliesView(
                collated.requests().stream().map(one -> OfAgency.of(one, now)).toList(),
                withdrawn(collated, now),
                collated.agreementThatHolds()
                        .map(given -> given.by() + " agreed to a service, told to us "
                                + TimeWords.moment(given.when(), now) + ": " + given.how())
                        .orElse(null));
    }

    private static @Nullable String withdrawn(Said.Collated collated, Instant now) {
        if (collated.withdrawals().isEmpty()) {
            return null;
        }
        var last = collated.withdrawals().getLast();
        var decision = collated.thresholdDecision();
        var then = last.by() + " took the family’s agreement back " + TimeWords.moment(last.when(), now)
                + ". Requests that rested on it have stopped; what was answered stays.";
        return decision == null || decision.done() ? then : then + " Decide on the threshold again today.";
    }

    public int outstanding() {
        return (int) agencies.stream().filter(OfAgency::isOutstanding).count();
    }

    /**
     * @param after what came of it beside answers: refused, the wrong child, taken back
     * @param time when it is due, or that it is late
     */
    public record OfAgency(
            String id,
            int version,
            String name,
            String state,
            boolean isOutstanding,
            boolean isLate,
            String time,
            List<Answered> questions,
            @Nullable String after) {

        static OfAgency of(Said.OfAgency one, Instant now) {
            var request = one.request();
            return new OfAgency(
                    request.id(),
                    request.version(),
                    one.agency().name(),
                    Words.state(request.state()),
                    request.isOutstanding(),
                    request.overdue(),
                    time(request, now),
                    request.questions().stream()
                            .map(question -> Answered.of(question, now))
                            .toList(),
                    after(request, now));
        }

        private static String time(Said.Request request, Instant now) {
            var due = (request.overdue() ? "Late: was due " : "Due ") + TimeWords.moment(request.dueAt(), now);
            var reminded = request.lastChasedAt() == null
                    ? ""
                    : ". Reminded " + (request.chased() == 1 ? "once" : request.chased() + " times") + ", last "
                            + TimeWords.moment(request.lastChasedAt(), now);
            return due + reminded;
        }

        private static @Nullable String after(Said.Request request, Instant now) {
            var refusal = request.refusal();
            if (refusal != null) {
                return "Refused by " + refusal.decidedBy() + " ("
                        + Words.of(Words.SENIORITIES, refusal.seniority()) + "): "
                        + Words.of(Words.REASONS, refusal.reason()) + ". " + refusal.why()
                        + " They look again on " + refusal.reviewDate() + ".";
            }
            var mistaken = request.wrongChild();
            if (mistaken != null) {
                return "They say this is not the child they know: " + mistaken.why()
                        + " Check who the child is before you ask again.";
            }
            var takenBack = request.cancellation();
            return takenBack == null
                    ? null
                    : "Taken back " + TimeWords.moment(takenBack.at(), now) + ": " + takenBack.why();
        }
    }

    public record Answered(String words, List<Line> lines) {

        static Answered of(Said.Question question, Instant now) {
            return new Answered(
                    question.words(),
                    question.all().stream().map(answer -> line(answer, now)).toList());
        }

        private static Line line(Said.Answer answer, Instant now) {
            var source = Stream.of(
                            answer.by().name(),
                            TimeWords.moment(answer.at(), now),
                            answer.asOf() == null ? "" : "as of " + answer.asOf(),
                            answer.late() ? "late" : "")
                    .filter(part -> !part.isEmpty())
                    .toList();
            return new Line(
                    answer.kind().equals("KNOWN") ? "" : Words.of(Words.KINDS, answer.kind()),
                    answer.text() == null ? "" : answer.text(),
                    String.join(", ", source));
        }
    }

    /** @param kind empty where the text speaks for itself */
    public record Line(String kind, String text, String source) {}
}
