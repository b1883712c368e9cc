package org.safeguardinghub.dashboard.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.alert.AlertList.Called;
import org.safeguardinghub.dashboard.alert.AlertList.Item;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.web.util.UriUtils;

/**
 * The alerts of whoever is signed in.
 *
 * @param waiting those that nobody has seen, the longest waiting first
 * @param seen those that somebody has seen and nobody has dealt with
 * @param notReached what could not be asked, which is not the same as an all-clear; null when all is here
 */
public record AlertsPage(
        List<Line> waiting,
        List<Line> seen,
        @Nullable String next,
        @Nullable String notReached,
        String at) {

    public AlertsPage {
        waiting = List.copyOf(waiting);
        seen = List.copyOf(seen);
    }

    static AlertsPage of(AlertList list, String viewer, Instant now) {
        var alerts = list.alerts();
        var next = list.nextCursor() == null
                ? null
                : "/alerts?cursor=" + UriUtils.encode(list.nextCursor(), StandardCharsets.UTF_8);
        return new AlertsPage(
                alerts.stream()
                        .filter(alert -> !alert.isSeen())
                        .map(alert -> Line.of(alert, viewer, now))
                        .toList(),
                alerts.stream()
                        .filter(Item::isSeen)
                        .map(alert -> Line.of(alert, viewer, now))
                        .toList(),
                next,
                null,
                TimeWords.moment(now, now));
    }

    static AlertsPage missing(Reply.NotReached<?> silence, Instant now) {
        return new AlertsPage(List.of(), List.of(), null, silence.what(), TimeWords.moment(silence.at(), now));
    }

    public boolean isAllClear() {
        return notReached == null && waiting.isEmpty() && seen.isEmpty();
    }

    /**
     * @param reference of the referral; null for what concerns the hub itself
     * @param calls who was called because of it, and when; the first one first
     * @param nextCall when the next person is called if nobody answers; null where nobody is
     * @param seenBy null while nobody has seen it
     */
    public record Line(
            String id,
            String what,
            boolean isCritical,
            @Nullable String reference,
            String since,
            String toldWhom,
            List<String> calls,
            @Nullable String nextCall,
            @Nullable String seenBy) {

        public Line {
            calls = List.copyOf(calls);
        }

        static Line of(Item alert, String viewer, Instant now) {
            return new Line(
                    alert.alertId(),
                    AlertWords.of(alert),
                    "CRITICAL".equals(alert.severity()),
                    alert.reference(),
                    alert.raisedAt() == null ? "Not said" : since(alert.raisedAt(), now),
                    AlertWords.toldWhom(alert),
                    calls(alert, now),
                    alert.answerBy() == null ? null : TimeWords.moment(alert.answerBy(), now),
                    seenBy(alert, viewer, now));
        }

        /** What a button is about, for those who hear it without seeing the row. */
        public String about() {
            return reference == null ? what : what + ", " + reference;
        }

        private static String since(Instant raisedAt, Instant now) {
            return TimeWords.ago(raisedAt, now) + ", " + TimeWords.moment(raisedAt, now);
        }

        private static List<String> calls(Item alert, Instant now) {
            var calls = alert.called() == null ? List.<Called>of() : alert.called();
            return calls.stream().map(call -> call(call, now)).toList();
        }

        private static String call(Called call, Instant now) {
            var desk = call.desk() == null ? "Somebody" : call.desk();
            return call.at() == null ? desk : desk + ", " + TimeWords.moment(call.at(), now);
        }

        private static @Nullable String seenBy(Item alert, String viewer, Instant now) {
            if (!alert.isSeen()) {
                return null;
            }
            var who = viewer.equals(alert.acknowledgedBy()) ? "You" : "A colleague";
            return alert.acknowledgedAt() == null ? who : who + ", " + TimeWords.moment(alert.acknowledgedAt(), now);
        }
    }
}
