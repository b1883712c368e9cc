package org.safeguardinghub.dashboard.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.People;
import org.safeguardinghub.dashboard.mark.Rating;
import org.safeguardinghub.dashboard.page.TimeWords;

/**
 * The queue as a page shows it.
 *
 * @param lines null when the hub could not be asked, which is not the same as an empty queue
 * @param readAt since when arrivals count as new
 */
public record QueuePage(
        QueueView view,
        List<Tab> tabs,
        @Nullable List<Line> lines,
        @Nullable String next,
        boolean isFirstPage,
        Instant readAt,
        @Nullable Missing missing) {

    /** The hub stops counting here; more is said as "1,000 or more". */
    private static final int COUNTED = 1_000;

    static QueuePage of(Queue queue, QueueView view, boolean isFirstPage, String viewerId, Instant now) {
        var lines =
                queue.lines().stream().map(item -> Line.of(item, viewerId, now)).toList();
        var next = queue.nextCursor() == null ? null : view.address() + "&cursor=" + inAddress(queue.nextCursor());
        return new QueuePage(view, tabs(view, queue.counts()), lines, next, isFirstPage, now, null);
    }

    static QueuePage missing(QueueView view, Reply.NotReached<Queue> silence, Instant now) {
        var missing = new Missing(silence.what(), TimeWords.moment(silence.at(), now));
        return new QueuePage(view, tabs(view, null), null, null, true, now, missing);
    }

    private static List<Tab> tabs(QueueView here, Queue.@Nullable Counts counts) {
        return Arrays.stream(QueueView.values())
                .map(view -> new Tab(view.words() + count(view, counts), view.address(), view == here))
                .toList();
    }

    private static String count(QueueView view, Queue.@Nullable Counts counts) {
        if (counts == null) {
            return "";
        }
        var number = switch (view) {
            case FIRST_LOOK -> counts.firstLook();
            case MINE -> counts.mine();
            case ALL -> counts.all();
        };
        if (number == null) {
            return "";
        }
        return number >= COUNTED ? " (1,000 or more)" : " (" + number + ")";
    }

    private static String inAddress(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /** One list to choose, with how many are in it. */
    public record Tab(String words, String address, boolean isHere) {}

    /** A part of the hub that did not answer, and when it was asked. */
    public record Missing(String what, String at) {}

    /** @param owner null while nobody has claimed it */
    public record Line(
            String reference,
            int version,
            Rating rating,
            Danger danger,
            String children,
            String from,
            Clock.@Nullable ClockWords clock,
            @Nullable String received,
            @Nullable String owner,
            int incomplete) {

        static Line of(Queue.Item item, String viewerId, Instant now) {
            var children = item.children() == null ? List.<Queue.Child>of() : item.children();
            var names = children.stream().map(Queue.Child::words).toList();
            return new Line(
                    item.reference(),
                    item.version(),
                    Rating.of(item.rating()),
                    Danger.orOpen(item.immediateDanger()),
                    People.together(names, item.childCount() == null ? names.size() : item.childCount()),
                    item.sourceAgencyName() == null ? "Sender not given" : item.sourceAgencyName(),
                    item.clock() == null ? null : item.clock().at(now),
                    item.receivedAt() == null ? null : TimeWords.ago(item.receivedAt(), now),
                    item.owner() == null ? null : item.owner().wordsFor(viewerId),
                    item.incompleteCount() == null ? 0 : item.incompleteCount());
        }
    }
}
