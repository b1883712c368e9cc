package org.safeguardinghub.referral.handover;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.referral.staffing.Allocation;
import org.safeguardinghub.referral.workforce.Worker;

/** Deals work out, each piece to whoever has least by then. */
final class Reassignment {

    private final List<Allocation> members;
    private final Map<UUID, Integer> load = new HashMap<>();

    Reassignment(List<Allocation> members) {
        this.members = List.copyOf(members);
        members.forEach(one -> load.put(one.colleague().worker().id(), one.held()));
    }

    /** @param limit how much one person may have at most; somebody who has as much is passed over */
    Optional<Worker> next(int limit) {
        var least = members.stream()
                .map(one -> one.colleague().worker())
                .filter(one -> load.getOrDefault(one.id(), 0) < limit)
                .min(Comparator.comparing((Worker one) -> load.getOrDefault(one.id(), 0))
                        .thenComparing(Worker::id));
        least.ifPresent(one -> load.merge(one.id(), 1, Integer::sum));
        return least;
    }

    boolean includes(Worker worker) {
        return members.stream().anyMatch(one -> one.colleague().worker().id().equals(worker.id()));
    }
}
