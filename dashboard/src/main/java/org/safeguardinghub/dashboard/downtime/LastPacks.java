package org.safeguardinghub.dashboard.downtime;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The last pack of each front door, in memory only, for the hour in which the hub itself does not answer. It was fetched
 * with the pass of somebody who works there, and is shown to nobody else.
 */
@Component
class LastPacks {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(5);

    /** What is older than two days misleads more than it helps. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final Map<String, Pack> byAgency = new ConcurrentHashMap<>();
    private final Map<String, Instant> tried = new ConcurrentHashMap<>();

    void keep(String agency, Pack pack) {
        byAgency.merge(agency, pack, (old, fresh) -> fresh.asOf().isBefore(old.asOf()) ? old : fresh);
    }

    Optional<Pack> of(String agency, Instant now) {
        return Optional.ofNullable(byAgency.get(agency))
                .filter(pack -> pack.asOf().plus(KEPT).isAfter(now));
    }

    /** Whether this front door's pack is an hour old and nobody is fetching the next; whoever asks first is to fetch it. */
    boolean isDue(String agency, Instant now) {
        var pack = byAgency.get(agency);
        if (pack != null && pack.asOf().plus(FRESH).isAfter(now)) {
            return false;
        }
        var last = tried.get(agency);
        if (last != null && last.plus(TRY_AGAIN).isAfter(now)) {
            return false;
        }
        return last == null ? tried.putIfAbsent(agency, now) == null : tried.replace(agency, last, now);
    }
}
