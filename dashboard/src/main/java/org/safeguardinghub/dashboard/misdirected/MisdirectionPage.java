package org.safeguardinghub.dashboard.misdirected;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.misdirected.Misdirection.Spread;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One misdirected disclosure: how far it is, what comes next, and all that was done.
 *
 * @param referral of the child whom it is about; null where the hub does not say
 * @param opensReferrals whether the viewer may open the referral
 * @param next what leads it further and the viewer can do now; null where nothing is
 * @param awaited what still has to happen before it can be closed
 */
public record MisdirectionPage(
        String address,
        @Nullable String referral,
        boolean opensReferrals,
        ClockWords clock,
        List<Stage> stages,
        @Nullable Step next,
        List<Step> others,
        List<String> awaited,
        List<Section> sections,
        List<Recipient> travelled) {

    private static final List<String> STATES =
            List.of("REPORTED", "RECALL_ASKED", "RECIPIENT_CONFIRMED", "ASSESSED", "CLOSED");

    static MisdirectionPage of(Misdirection file, Viewer viewer, Instant now) {
        var steps = MisdirectionSteps.open(file, viewer);
        var awaited = awaited(file);
        var next = steps.stream()
                .filter(step -> MisdirectionSteps.leadsFurther(step, awaited.isEmpty()))
                .findFirst()
                .orElse(null);
        return new MisdirectionPage(
                file.address(),
                file.head().reference(),
                viewer.isAtTheFrontDoor(),
                BreachWords.of(file.head().clock(), now),
                stages(file),
                next,
                steps.stream().filter(step -> !step.equals(next)).toList(),
                awaited,
                new MisdirectionSections(now).of(file),
                file.spread().stream().map(one -> Recipient.of(one, now)).toList());
    }

    /** The few facts that somebody needs who takes a step. */
    static List<Fact> brief(Misdirection file, Instant now) {
        var clock = BreachWords.of(file.head().clock(), now);
        var reference = file.head().reference();
        return Stream.of(
                        reference == null ? null : new Fact("Referral", reference),
                        new Fact(
                                "Stands",
                                PlainWords.of(Vocabulary.ASTRAY, file.head().state())),
                        new Fact("Went to", MisdirectionSections.recipient(file)),
                        new Fact("Time", clock.left() + ". " + clock.due()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static List<Stage> stages(Misdirection file) {
        int now = STATES.indexOf(file.head().state());
        return STATES.stream()
                .map(state -> new Stage(
                        PlainWords.of(Vocabulary.ASTRAY, state),
                        STATES.indexOf(state) < now ? "done" : STATES.indexOf(state) == now ? "now" : "to come"))
                .toList();
    }

    private static List<String> awaited(Misdirection file) {
        var assessment = file.assessment();
        if (file.isIn("CLOSED") || assessment == null) {
            return List.of();
        }
        long open = file.spread().stream().filter(Spread::open).count();
        return Stream.of(
                        assessment.ico().notifiable()
                                        && file.told("ICO").findAny().isEmpty()
                                ? "Tell the Information Commissioner’s Office."
                                : "",
                        assessment.people().toBeTold()
                                        && file.told("FAMILY").findAny().isEmpty()
                                        && file.reasonsNotToTell().isEmpty()
                                ? "Tell the family, or record why that is not safe."
                                : "",
                        file.told("SAFEGUARDING_LEAD").findAny().isEmpty() ? "Tell the safeguarding lead." : "",
                        open == 0 ? "" : "Have it corrected by " + open + (open == 1 ? " agency." : " agencies."))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** @param when done, now or to come */
    public record Stage(String words, String when) {

        public boolean isNow() {
            return when.equals("now");
        }
    }

    /** @param empty what to say where there is nothing */
    public record Section(String heading, String empty, List<Fact> facts) {}

    /** Somebody who has wrong information about the child. */
    public record Recipient(String agency, String what, String when, boolean isOpen, List<String> corrections) {

        static Recipient of(Spread spread, Instant now) {
            var first = TimeWords.moment(spread.firstAt(), now);
            return new Recipient(
                    spread.recipient(),
                    spread.categories().stream()
                            .map(code -> PlainWords.of(Vocabulary.INFORMATION, code))
                            .collect(Collectors.joining(", ")),
                    spread.firstAt().equals(spread.lastAt())
                            ? first
                            : first + ", last " + TimeWords.moment(spread.lastAt(), now),
                    spread.open(),
                    spread.asked().stream()
                            .map(one -> PlainWords.of(Vocabulary.CORRECTION, one.outcome()) + ", "
                                    + TimeWords.moment(one.at(), now))
                            .toList());
        }
    }
}
