package org.safeguardinghub.dashboard.related;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.Head;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What lies beside one referral.
 *
 * @param openCases sentences about children whose case is open; then this is new information to whoever has it
 * @param conflicts sentences about addresses that differ
 * @param tasks null when the hub could not be asked
 * @param fault why the last answer was not taken; null where it was
 */
public record RelatedPage(
        Head head,
        List<String> openCases,
        List<String> conflicts,
        List<Line> incident,
        List<Line> suggested,
        List<Line> sameChildren,
        List<Line> household,
        @Nullable List<TaskLine> tasks,
        @Nullable String fault) {

    private static final List<Choice> ANSWERS = List.of(
            new Choice("ADD", "Yes: open a record for this child", "The child gets a clock and a decision of their own."),
            Choice.of("NOT_IN_THIS_HOUSEHOLD", "No, they do not live there"),
            Choice.of("DUPLICATE", "They are somebody who is named already"));

    static RelatedPage of(
            Head head, Beside.Related related, @Nullable List<TaskLine> tasks, @Nullable String fault, Instant now) {
        return new RelatedPage(
                head,
                related.openCases().stream().map(open -> openCase(open, now)).toList(),
                related.addressConflicts().stream().map(RelatedPage::conflict).toList(),
                related.incident().stream().map(report -> Line.of(report, "You put them together", now)).toList(),
                related.suggested().stream().map(one -> Line.of(one.report(), because(one.because()), now)).toList(),
                related.sameChildren().stream().map(report -> Line.of(report, "The same child", now)).toList(),
                related.household().stream().map(one -> Line.of(one.report(), tie(one), now)).toList(),
                tasks,
                fault);
    }

    private static String openCase(Beside.OpenCase open, Instant now) {
        return "Child " + (open.child() + 1) + " has an open case since " + TimeWords.moment(open.openedAt(), now)
                + " (" + open.referral() + ").";
    }

    private static String conflict(Beside.Conflict conflict) {
        var what = conflict.by().equals("UPRN") ? "property number" : "postcode";
        return "Child " + (conflict.child() + 1) + ": the " + what + " here is " + shown(conflict.here()) + ", in "
                + conflict.saidIn() + " it is " + shown(conflict.there()) + ".";
    }

    private static String shown(@Nullable String address) {
        return address == null ? "confidential" : address;
    }

    private static String because(String code) {
        return switch (code) {
            case "SAME_DAYS" -> "The senders say it happened within a day";
            case "RECEIVED_TOGETHER" -> "They came within three days of each other";
            default -> "They may tell of one event";
        };
    }

    private static String tie(Beside.OfHousehold one) {
        return String.join(
                " and ",
                Stream.of(one.sameAddress() ? "The same address" : "", one.sameAdult() ? "the same adult" : "")
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    public List<Choice> answers(TaskLine task) {
        return task.isChild() ? ANSWERS : ANSWERS.subList(1, ANSWERS.size());
    }

    public record Line(String reference, String children, String from, String received, String stage, String why) {

        static Line of(Beside.Report report, String why, Instant now) {
            return new Line(
                    report.reference(),
                    report.children().isEmpty() ? "Nobody named" : String.join(", ", report.children()),
                    report.sourceAgencyName(),
                    TimeWords.moment(report.receivedAt(), now),
                    PlainWords.of(Vocabulary.STATE, report.state()),
                    why);
        }
    }

    /** @param answered what was said, in words; null while nobody has said */
    public record TaskLine(
            String id,
            int version,
            boolean isChild,
            String who,
            String namedBy,
            String namedIn,
            @Nullable String answered,
            @Nullable String record) {

        static TaskLine of(Beside.Task task, Instant now) {
            var missing = task.missing();
            var who = (missing.name() == null ? "Somebody" : missing.name())
                    + (missing.birth() == null ? "" : ", born " + missing.birth());
            var answer = task.answer();
            return new TaskLine(
                    task.id(),
                    task.version(),
                    missing.kind().equals("CHILD"),
                    who,
                    task.namedBy(),
                    task.namedIn(),
                    answer == null ? null : answered(answer, now),
                    answer == null ? null : answer.record());
        }

        private static String answered(Beside.Answer answer, Instant now) {
            var words = ANSWERS.stream()
                    .filter(choice -> choice.code().equals(answer.kind()))
                    .map(Choice::words)
                    .findFirst()
                    .orElse(answer.kind());
            return words + ". " + answer.by() + ", " + TimeWords.moment(answer.at(), now) + ": " + answer.why();
        }
    }
}
