package org.safeguardinghub.gateway.outside;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Seen proofs in memory, in windows by the second in which they expire: what has expired is dropped a window at a
 * time, without a search. There is no limit per key, so an honest client is never refused for being busy; there is
 * one for all together (about 150 bytes each), and when it is reached new proofs are refused rather than believed.
 */
final class WindowedProofs implements SeenProofs {

    /** 5,000 proofs a second for the minute they live. */
    static final int MOST = 300_000;

    private final InstantSource clock;
    private final int most;
    private final ConcurrentSkipListMap<Long, Map<String, Boolean>> windows = new ConcurrentSkipListMap<>();
    private final AtomicInteger held = new AtomicInteger();

    WindowedProofs(InstantSource clock) {
        this(clock, MOST);
    }

    WindowedProofs(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    @Override
    public Verdict note(String key, Instant until) {
        forgetExpired();
        if (held.get() >= most) {
            return Verdict.NO_ROOM;
        }
        // The window follows from the proof's own signed time, so a replay always looks in the same one.
        var window = windows.computeIfAbsent(until.getEpochSecond(), second -> new ConcurrentHashMap<>());
        if (window.putIfAbsent(key, Boolean.TRUE) != null) {
            return Verdict.SEEN_BEFORE;
        }
        held.incrementAndGet();
        return Verdict.FIRST;
    }

    int held() {
        return held.get();
    }

    /** A second of grace: a proof must not leave memory in the very moment in which it is still believed. */
    private void forgetExpired() {
        long past = clock.instant().minus(Duration.ofSeconds(1)).getEpochSecond();
        for (var first = windows.firstEntry(); first != null && first.getKey() < past; first = windows.firstEntry()) {
            if (windows.remove(first.getKey(), first.getValue())) {
                held.addAndGet(-first.getValue().size());
            }
        }
    }
}
