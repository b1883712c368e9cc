package org.safeguardinghub.referral.handover;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.staffing.Allocation;
import org.safeguardinghub.referral.staffing.CaseloadRules;
import org.safeguardinghub.referral.staffing.StaffingDesk;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;

/**
 * Where everything that somebody has is offered to others, because they leave or are away for long. Each piece is a step
 * of its own in a transaction of its own, and stays with whoever has it until somebody accepts it: nothing is ever
 * nobody's.
 */
@Service
public class ReassignmentDesk {

    private final HeldContacts held;
    private final HandOverDesk handOver;
    private final StaffingDesk staff;
    private final InstantSource clock;

    ReassignmentDesk(HeldContacts held, HandOverDesk handOver, StaffingDesk staff, InstantSource clock) {
        this.held = held;
        this.handOver = handOver;
        this.staff = staff;
        this.clock = clock;
    }

    /** @return nothing where nobody of that id works here */
    public Optional<Report> reassign(Caller manager, UUID from, Order order) {
        var everybody = staff.everybody(manager);
        if (everybody.stream().noneMatch(one -> isOf(one, from))) {
            return Optional.empty();
        }
        var rules = staff.rules(manager);
        int limit = rules.atTheLimit() == CaseloadRules.AtTheLimit.REFUSE ? rules.limit() : Integer.MAX_VALUE;
        var dealing = new Reassignment(everybody.stream()
                .filter(one -> !isOf(one, from) && one.isThere(clock.instant()) && order.includes(one))
                .toList());
        var theirs = held.of(Boundary.ofWorker(manager), from);
        return Optional.of(new Report(
                theirs.stream()
                        .map(kept -> offer(manager, kept, dealing, limit, order.why()))
                        .toList(),
                theirs.size() == HeldContacts.MOST));
    }

    private Item offer(Caller manager, Kept<Contact> kept, Reassignment dealing, int limit, String why) {
        var reference = kept.contact().arrival().reference();
        var waiting = kept.contact() instanceof Held contact ? contact.hold().offered() : null;
        if (waiting != null && dealing.includes(waiting.to())) {
            return new Item(reference.value(), waiting.to(), Result.OFFERED_BEFORE, null);
        }
        var next = dealing.next(limit);
        if (next.isEmpty()) {
            return new Item(reference.value(), null, Result.NOBODY_FREE, null);
        }
        return switch (handOver.offerForSomebody(manager, reference, kept.version(), next.get(), why)) {
            case Moved.Done _ -> new Item(reference.value(), next.get(), Result.OFFERED, null);
            case Moved.Forbidden(var reason, var _) -> new Item(reference.value(), null, Result.REFUSED, reason);
            case Moved.Stale _, Moved.TakenBy _, Moved.Unknown _ ->
                new Item(reference.value(), null, Result.CHANGED_MEANWHILE, null);
        };
    }

    private static boolean isOf(Allocation one, UUID id) {
        return one.colleague().worker().id().equals(id);
    }

    /** To whom everything goes: one colleague, or a team of them. */
    public sealed interface Order {

        String why();

        boolean includes(Allocation one);

        record To(UUID colleague, String why) implements Order {
            @Override
            public boolean includes(Allocation one) {
                return isOf(one, colleague);
            }
        }

        record SpreadOver(String team, String why) implements Order {
            @Override
            public boolean includes(Allocation one) {
                return team.equals(one.colleague().team());
            }
        }
    }

    public enum Result {
        OFFERED,
        OFFERED_BEFORE,
        NOBODY_FREE,
        REFUSED,
        CHANGED_MEANWHILE
    }

    /** @param to who may accept it; until they do it stays where it is */
    public record Item(
            String reference,
            @Nullable Worker to,
            Result result,
            @Nullable Refusal because) {}

    /** @param more whether there is more than one request takes; ask again */
    public record Report(List<Item> items, boolean more) {

        public Report {
            items = List.copyOf(items);
        }
    }
}
