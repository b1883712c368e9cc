package org.safeguardinghub.dashboard.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;

/**
 * The possible matches of one referral, each with both records side by side.
 *
 * @param pending how many people the hub is still looking for
 * @param notice what happened in the meantime, such as a colleague's answer
 */
public record MatchesPage(
        String reference,
        int pending,
        List<Question> questions,
        @Nullable String notice,
        List<Fault> faults) {

    public MatchesPage {
        questions = List.copyOf(questions);
        faults = List.copyOf(faults);
    }

    static MatchesPage of(
            String reference, Matches matches, @Nullable Attempt attempt, @Nullable String notice, Instant now) {
        var candidates = matches.candidates() == null ? List.<Matches.Candidate>of() : matches.candidates();
        var questions = IntStream.range(0, candidates.size())
                .mapToObj(i -> Question.of(i + 1, candidates.get(i), attempt, now))
                .toList();
        return new MatchesPage(
                reference,
                matches.identityPending(),
                questions,
                notice,
                questions.stream()
                        .flatMap(question -> question.faults().stream())
                        .toList());
    }

    public boolean isEmpty() {
        return questions.isEmpty() && pending == 0;
    }

    /** What is missing in a form, and where. */
    public record Fault(String field, String words) {}

    /**
     * One possible match.
     *
     * @param ask what is shown instead of a record that may not be seen
     */
    public record Question(
            int number,
            String candidate,
            int version,
            String who,
            String same,
            String different,
            @Nullable String ask,
            @Nullable Record record,
            @Nullable Given given,
            boolean isOpen,
            String chosen,
            String why,
            List<Fault> faults) {

        static Question of(int number, Matches.Candidate candidate, @Nullable Attempt attempt, Instant now) {
            boolean isChild = !"ADULT".equals(candidate.kind());
            var one = isChild ? "child" : "adult";
            var tried = attempt != null && attempt.candidate().equals(candidate.candidateId()) ? attempt : null;
            return new Question(
                    number,
                    candidate.candidateId(),
                    candidate.version(),
                    (isChild ? "Child " : "Adult ") + (candidate.place() + 1) + ": is this the same " + one + "?",
                    "Same " + one + ": link the records",
                    isChild ? "Different children: do not suggest again" : "Different adults: do not suggest again",
                    candidate.ask(),
                    candidate.detail() == null ? null : Record.of(candidate.detail(), now),
                    candidate.answer() == null ? null : Given.of(candidate.answer(), now),
                    candidate.open(),
                    tried == null ? "" : Objects.requireNonNullElse(tried.answer(), ""),
                    tried == null ? "" : Objects.requireNonNullElse(tried.why(), ""),
                    tried == null ? List.of() : faults(number, tried));
        }

        private static List<Fault> faults(int number, Attempt tried) {
            var faults = new ArrayList<Fault>();
            if (tried.lacksAnswer()) {
                faults.add(new Fault("answer-" + number + "-same", "Say whether it is the same person"));
            }
            if (tried.lacksReason()) {
                faults.add(new Fault("why-" + number, "Say why"));
            }
            return faults;
        }

        public boolean isLinked() {
            return given != null && given.isSame();
        }

        public @Nullable String faultOf(String field) {
            return faults.stream()
                    .filter(fault -> fault.field().equals(field))
                    .map(Fault::words)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** @param because which details drove it, in a sentence */
    public record Record(
            String reference,
            String where,
            String strength,
            String because,
            boolean mayBeTwins,
            boolean numberInDoubt,
            List<Line> lines) {

        static Record of(Matches.Detail detail, Instant now) {
            var lines = detail.lines() == null ? List.<Matches.Line>of() : detail.lines();
            var record = Objects.requireNonNullElse(detail.record(), new Matches.Record("", null, null, 1));
            return new Record(
                    record.reference(),
                    where(record, now),
                    "VERY_LIKELY".equals(detail.strength()) ? "very likely" : "possible",
                    because(lines),
                    detail.mayBeTwins(),
                    detail.numberInDoubt(),
                    lines.stream().map(Line::of).toList());
        }

        private static String where(Matches.Record record, Instant now) {
            var from = record.from() == null ? "" : " from " + record.from();
            var at = record.receivedAt() == null ? "" : ", " + TimeWords.moment(record.receivedAt(), now);
            var more = record.contacts() > 1 ? ", and in " + (record.contacts() - 1) + " more" : "";
            return "Named in " + record.reference() + from + at + more;
        }

        private static String because(List<Matches.Line> lines) {
            var strongest = lines.stream()
                    .filter(line -> line.weight() > 0)
                    .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
                    .limit(3)
                    .map(line -> Words.of(line.field()).toLowerCase(Locale.UK) + " ("
                            + line.words().toLowerCase(Locale.UK) + ")")
                    .collect(Collectors.joining(", "));
            return strongest.isEmpty() ? "of one detail" : "of " + strongest;
        }
    }

    /** @param tag how the result looks; the words say it */
    public record Line(String detail, String here, String there, String result, String weight, String tag) {

        static Line of(Matches.Line line) {
            boolean isMissing = line.level().startsWith("MISSING");
            return new Line(
                    Words.of(line.field()),
                    Objects.requireNonNullElse(line.here(), "Not given"),
                    Objects.requireNonNullElse(line.there(), "Not held"),
                    line.words(),
                    isMissing ? "does not count" : String.format(Locale.UK, "%+.1f", line.weight()),
                    isMissing ? "govuk-tag--grey" : line.weight() > 0 ? "govuk-tag--green" : "govuk-tag--yellow");
        }
    }

    /** What was answered before. */
    public record Given(
            boolean isSame, String words, @Nullable String why) {

        static Given of(Matches.Answer answer, Instant now) {
            var said = switch (answer.answer()) {
                case "SAME" -> "the same person";
                case "DIFFERENT" -> "different people";
                default -> "not sure";
            };
            var words = Stream.of(
                            Objects.requireNonNullElse(answer.by(), "A colleague") + " answered: " + said,
                            answer.at() == null ? null : TimeWords.moment(answer.at(), now))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            return new Given(answer.answer().equals("SAME"), words, answer.why());
        }
    }

    /** Fields in words; one that is newer than this page reads as it is named. */
    static final class Words {

        static String of(String field) {
            return switch (field) {
                case "GIVEN_NAME" -> "Given name";
                case "FAMILY_NAME" -> "Family name";
                case "BIRTH" -> "Date of birth";
                case "EXPECTED" -> "Due date";
                case "SEX" -> "Sex";
                case "ADDRESS" -> "Address";
                case "NHS_NUMBER" -> "NHS number";
                case "UPN" -> "Pupil number";
                case "ULN" -> "Learner number";
                case "LA_CHILD_ID" -> "Council’s child number";
                case "SCHOOL" -> "School";
                case "MOTHER" -> "Mother";
                case "AGE_GROUP" -> "Child or adult";
                case "TWINS" -> "Twins";
                default -> {
                    var words = field.toLowerCase(Locale.UK).replace('_', ' ');
                    yield words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
                }
            };
        }

        private Words() {}
    }
}
