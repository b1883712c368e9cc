package org.safeguardinghub.referral.statutory.kafka;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.referral.ClockStarted;
import org.safeguardinghub.contracts.referral.ReferralEvent.ClocksSet;
import org.safeguardinghub.kit.outbox.Outbox;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.statutory.CaseChange;
import org.safeguardinghub.referral.statutory.CaseNews;
import org.safeguardinghub.referral.statutory.Referral;
import org.springframework.stereotype.Component;

/** News goes into the outbox with the change itself, with the clocks that it set or stopped. */
@Component
class OutboxCaseNews implements CaseNews {

    private final Outbox outbox;

    OutboxCaseNews(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void moved(@Nullable Referral before, Referral now, CaseChange change) {
        CaseEvents.of(now, change).ifPresent(event -> outbox.add(Topics.REFERRAL, event));
        var ran = before == null ? Map.<String, ClockStarted>of() : running(before, change.version());
        var runs = running(now, change.version());
        var set = runs.values().stream()
                .filter(clock -> !clock.equals(ran.get(clock.clock())))
                .toList();
        var stopped =
                ran.keySet().stream().filter(name -> !runs.containsKey(name)).toList();
        if (!set.isEmpty() || !stopped.isEmpty()) {
            var opening = now.opening();
            outbox.add(
                    Topics.REFERRAL,
                    new ClocksSet(opening.origin().contact(), opening.authority(), set, stopped, change.at()));
        }
    }

    private static Map<String, ClockStarted> running(Referral referral, int version) {
        var running = new TreeMap<String, ClockStarted>();
        for (var clock : referral.clocks()) {
            var name = name(clock, referral.opening().origin().child());
            running.put(name, new ClockStarted(name, version, clock.startsAt(), clock.dueAt(), rungs(clock)));
        }
        return running;
    }

    /** Clocks are told by contact; each of its children after the first has clocks of its own name. */
    static String name(StatutoryClock clock, int child) {
        return child == 0 ? clock.name() : clock.name() + "_CHILD_" + (child + 1);
    }

    private static List<ClockStarted.Rung> rungs(StatutoryClock clock) {
        return clock.rungs().stream()
                .map(rung -> new ClockStarted.Rung(rung.percent(), rung.at()))
                .toList();
    }
}
