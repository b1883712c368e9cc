package org.safeguardinghub.dashboard.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.mark.Clock;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.People;
import org.safeguardinghub.dashboard.mark.Rating;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * The queue as a page shows it.
 *
 * @param lines null when the hub could not be asked, which is not the same as an empty queue
 * @param readAt since when arrivals count as new
 * @param looked how many of the most urgent a filter looked through; null without a filter
 */
public record QueuePage(
        QueueView view,
        Filter filter,
        List<Tab> tabs,
        @Nullable List<Line> lines,
        @Nullable String next,
        boolean isFirstPage,
        Instant readAt,
        @Nullable Integer looked,
        @Nullable Missing missing) {

    /** The hub stops counting here; more is said as "1,000 or more". */
    private static final int COUNTED = 1_000;

    static QueuePage of(Queue queue, QueueView view, boolean isFirstPage, Viewer viewer, Instant now) {
        var next = queue.nextCursor() == null ? null : view.address() + "&cursor=" + inAddress(queue.nextCursor());
        return new QueuePage(
                view,
                Filter.NONE,
                tabs(view, queue.counts()),
                lines(queue.lines(), view, viewer, now),
                next,
                isFirstPage,
                now,
                null,
                null);
    }

    static QueuePage filtered(Sieved sieved, QueueView view, Filter filter, Viewer viewer, Instant now) {
        return new QueuePage(
                view,
                filter,
                tabs(view, sieved.counts()),
                lines(sieved.items(), view, viewer, now),
                null,
                true,
                now,
                sieved.looked(),
                null);
    }

    static QueuePage missing(QueueView view, Filter filter, Reply.NotReached<Queue> silence, Instant now) {
        var missing = new Missing(silence.what(), TimeWords.moment(silence.at(), now));
        return new QueuePage(view, filter, tabs(view, null), null, null, true, now, null, missing);
    }

    /** @return where the same page is read again */
    public String again() {
        return filter.isOn() ? view.address() + filter.inAddress() : view.address();
    }

    /** @return the reference of the first line that nobody has, for a skip link; null where there is none */
    public @Nullable String firstUnclaimed() {
        return lines == null
                ? null
                : lines.stream()
                        .filter(line -> line.owner() == null)
                        .map(Line::reference)
                        .findFirst()
                        .orElse(null);
    }

    private static List<Line> lines(List<Queue.Item> items, QueueView view, Viewer viewer, Instant now) {
        return items.stream()
                .map(item -> Line.of(item, place(item, view, viewer), viewer.id(), now))
                .toList();
    }

    /** A manager goes from what waits for them straight to the answer; everybody else to the overview. */
    private static String place(Queue.Item item, QueueView view, Viewer viewer) {
        if (view != QueueView.WITH_MANAGER || !viewer.isManager()) {
            return "";
        }
        return "PROPOSED".equals(item.state()) ? "/decision" : "/steps/lower-rating";
    }

    private static List<Tab> tabs(QueueView here, Queue.@Nullable Counts counts) {
        return Arrays.stream(QueueView.values())
                .map(view -> new Tab(view.words(), count(view, counts), view.address(), view == here))
                .toList();
    }

    private static @Nullable String count(QueueView view, Queue.@Nullable Counts counts) {
        if (counts == null) {
            return null;
        }
        var number = switch (view) {
            case FIRST_LOOK -> counts.firstLook();
            case MINE -> counts.mine();
            case GATHERING -> counts.gathering();
            case WITH_MANAGER -> counts.withManager();
            case OUTCOME -> counts.outcome();
            case ALL -> counts.all();
        };
        if (number == null) {
            return null;
        }
        return number >= COUNTED ? "1,000 or more" : number.toString();
    }

    private static String inAddress(String cursor) {
        return URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /** @param count how many are in the list; null when that is not known */
    public record Tab(String words, @Nullable String count, String address, boolean isHere) {

        /** @return what is counted, for those who hear the page */
        public String counted() {
            return "1".equals(count) ? " referral" : " referrals";
        }
    }

    /** What a filter kept of the most urgent, how many it looked through, and how many each list holds. */
    record Sieved(List<Queue.Item> items, int looked, Queue.@Nullable Counts counts) {}

    /** A part of the hub that did not answer, and when it was asked. */
    public record Missing(String what, String at) {}

    /**
     * @param owner null while nobody has claimed it
     * @param replies such as {@code 2 of 4}; null where nobody was asked
     */
    public record Line(
            String reference,
            String address,
            int version,
            Rating rating,
            Danger danger,
            String stage,
            String children,
            String from,
            List<Clock.ClockWords> clocks,
            @Nullable String replies,
            @Nullable String received,
            @Nullable String owner,
            int incomplete,
            boolean isWithdrawn) {

        static Line of(Queue.Item item, String place, String viewerId, Instant now) {
            var children = item.children() == null ? List.<Queue.Child>of() : item.children();
            var names = children.stream().map(Queue.Child::words).toList();
            return new Line(
                    item.reference(),
                    "/referrals/" + item.reference() + place,
                    item.version(),
                    Rating.of(item.rating()),
                    Danger.orOpen(item.immediateDanger()),
                    PlainWords.of(Vocabulary.STATE, item.state()),
                    People.together(names, item.childCount() == null ? names.size() : item.childCount()),
                    item.sourceAgencyName() == null ? "Sender not given" : item.sourceAgencyName(),
                    Stream.of(Optional.ofNullable(item.clock()), Optional.ofNullable(item.gathering()))
                            .flatMap(Optional::stream)
                            .map(clock -> clock.at(now))
                            .toList(),
                    replies(item.asked()),
                    item.receivedAt() == null ? null : TimeWords.ago(item.receivedAt(), now),
                    item.owner() == null ? null : item.owner().wordsFor(viewerId),
                    item.incompleteCount() == null ? 0 : item.incompleteCount(),
                    item.withdrawnAt() != null);
        }

        private static @Nullable String replies(Queue.@Nullable Asked asked) {
            return asked == null || asked.agencies() == 0
                    ? null
                    : asked.answered() + " of " + asked.agencies() + " replied";
        }
    }
}
