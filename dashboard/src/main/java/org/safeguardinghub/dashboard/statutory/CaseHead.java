package org.safeguardinghub.dashboard.statutory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.mark.Owner;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What stands at the top of every page about a case, so that nobody ever works on the wrong child.
 *
 * @param contact that it came from
 * @param before the case that family help sent back; null where it is none
 */
public record CaseHead(
        String reference,
        String child,
        String stage,
        List<ClockWords> clocks,
        String worker,
        String team,
        @Nullable String contact,
        @Nullable String before) {

    static CaseHead of(StatutoryCase file, Viewer viewer, Instant now) {
        var whose = file.whose();
        return new CaseHead(
                file.reference(),
                Objects.requireNonNullElse(file.childName(), "Child, name not given"),
                PlainWords.of(Vocabulary.CASE_STATE, file.state()),
                clocks(file.limits(), now),
                worker(whose.worker(), viewer),
                whose.team() == null ? "No team yet" : whose.team(),
                file.contactReference(),
                file.steppedUpFrom());
    }

    public String address() {
        return "/cases/" + reference;
    }

    static String worker(@Nullable Owner worker, Viewer viewer) {
        return worker == null ? "Nobody yet" : worker.wordsFor(viewer.id());
    }

    /** Whole days: the last one counts until it ends. */
    static List<ClockWords> clocks(List<StatutoryCase.Limit> limits, Instant now) {
        return limits.stream().map(limit -> words(limit, now)).toList();
    }

    private static ClockWords words(StatutoryCase.Limit limit, Instant now) {
        var clock = new Clock(limit.clock(), limit.startsAt(), limit.dueAt(), limit.standing());
        var said = clock.at(now);
        return new ClockWords(
                said.emphasis(),
                left(limit, said, now),
                PlainWords.of(Vocabulary.CLOCK, limit.clock())
                        + (clock.isOver(now) ? " was due by " : " due by ")
                        + TimeWords.date(limit.dueOn()),
                limit.dueOn().toString());
    }

    private static String left(StatutoryCase.Limit limit, ClockWords said, Instant now) {
        long days = TimeWords.daysTo(limit.dueOn(), now);
        return switch (said.emphasis()) {
            case "overdue" -> "Overdue: " + days(-days) + " over";
            case "due-soon" -> days == 0 ? "Today is the last day" : "Due soon: " + days(days) + " left";
            case "running" -> days == 0 ? "Today is the last day" : days(days) + " left";
            default -> said.left();
        };
    }

    private static String days(long count) {
        return count + (count == 1 ? " day" : " days");
    }
}
