package org.safeguardinghub.dashboard.request;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.partner.MyReferralController.MyReferral;
import org.safeguardinghub.dashboard.referral.Head;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * A referral as one agency has it.
 *
 * @param missing what could not be read; null where everything could
 * @param seen null until somebody has said as which agency
 */
public record SeenAsPage(
        Head head,
        List<Choice> agencies,
        Typed typed,
        Mistakes mistakes,
        @Nullable String missing,
        @Nullable Seen seen) {

    public String address() {
        return head.address() + "/requests/seen-as";
    }

    /** @param status null where it did not send it */
    public record Seen(String agency, @Nullable MyReferral status, List<AnswerPage> requests, List<IfAsked> ifAsked) {}

    /**
     * What it would be told on one threshold.
     *
     * @param about whom it would be told of
     */
    public record IfAsked(
            String why,
            String outcome,
            List<String> about,
            @Nullable String reason,
            @Nullable String change,
            @Nullable String warning) {

        static IfAsked of(Said.IfAsked would) {
            return new IfAsked(
                    Words.of(Words.THRESHOLDS, would.threshold()),
                    outcome(would),
                    would.about().stream().map(AnswerPage::person).toList(),
                    would.reason(),
                    would.whatWouldChangeIt(),
                    would.warning());
        }

        private static String outcome(Said.IfAsked would) {
            return switch (would.outcome()) {
                case "PERMIT" -> "It would be told of:";
                case "PERMIT_REDACTED" ->
                    "It would be told of these people, without: "
                            + would.leftOut().stream()
                                    .map(code -> PlainWords.of(Vocabulary.INFORMATION, code))
                                    .collect(Collectors.joining(", "));
                case "NOT_OPEN_YET" -> "The sharing record is not open yet. Look again in a minute.";
                case "NOT_REACHED" -> "We could not find out. Try again in a minute.";
                default -> "It would be told nothing";
            };
        }
    }
}
