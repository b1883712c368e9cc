package org.safeguardinghub.bench.outbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What became of the committed facts.
 *
 * @param lost committed and never delivered
 * @param invented delivered and never committed
 * @param doubled delivered again; at-least-once allows it, the inbox undoes it
 * @param outOfOrder delivered for the first time after a later fact of the same aggregate
 */
record Verdict(long committed, long lost, long invented, long doubled, long outOfOrder) {

    /** @param committed the last version of each aggregate: its facts are one to that */
    static Verdict on(Map<UUID, Long> committed, List<Delivery> deliveries) {
        Map<UUID, Set<Long>> heard = new HashMap<>();
        Map<UUID, Long> highest = new HashMap<>();
        long invented = 0;
        long doubled = 0;
        long outOfOrder = 0;
        for (var delivery : deliveries) {
            if (delivery.version() > committed.getOrDefault(delivery.aggregate(), 0L)) {
                invented++;
            } else if (!heard.computeIfAbsent(delivery.aggregate(), _ -> new HashSet<>())
                    .add(delivery.version())) {
                doubled++;
            } else if (delivery.version() < highest.getOrDefault(delivery.aggregate(), 0L)) {
                outOfOrder++;
            }
            highest.merge(delivery.aggregate(), delivery.version(), Math::max);
        }
        long all = committed.values().stream().mapToLong(Long::longValue).sum();
        long arrived = heard.values().stream().mapToLong(Set::size).sum();
        return new Verdict(all, all - arrived, invented, doubled, outOfOrder);
    }

    String inWords() {
        return committed + " committed, " + lost + " lost, " + outOfOrder + " out of order, " + doubled + " doubled"
                + (invented == 0 ? "" : ", " + invented + " never committed");
    }
}
