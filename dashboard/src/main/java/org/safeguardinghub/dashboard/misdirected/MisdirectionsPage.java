package org.safeguardinghub.dashboard.misdirected;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What went astray, what we learnt of first comes first.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 * @param withClosed whether the closed ones are among them
 */
public record MisdirectionsPage(
        @Nullable List<Line> lines,
        boolean withClosed,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static MisdirectionsPage of(List<Misdirection.Head> found, boolean withClosed, Instant now) {
        return new MisdirectionsPage(
                found.stream().map(head -> Line.of(head, now)).toList(), withClosed, null, null);
    }

    public record Line(
            String address, String aware, @Nullable String reference, String state, ClockWords clock) {

        static Line of(Misdirection.Head head, Instant now) {
            return new Line(
                    MisdirectionsController.ADDRESS + "/" + head.id(),
                    TimeWords.moment(head.clock().awareAt(), now),
                    head.reference(),
                    PlainWords.of(Vocabulary.ASTRAY, head.state()),
                    BreachWords.of(head.clock(), now));
        }
    }
}
