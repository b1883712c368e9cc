package org.safeguardinghub.referral.handover;

import java.time.InstantSource;
import java.util.Optional;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.staffing.Allocation;
import org.safeguardinghub.referral.staffing.CaseloadRules;
import org.safeguardinghub.referral.staffing.StaffingDesk;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;

/** Finds whoever something is offered to, and says why it cannot be offered to them. */
@Service
class Receivers {

    private final StaffingDesk staff;
    private final InstantSource clock;

    Receivers(StaffingDesk staff, InstantSource clock) {
        this.staff = staff;
        this.clock = clock;
    }

    Found find(Caller caller, Receiver receiver) {
        return switch (receiver) {
            case Receiver.Colleague(var id) ->
                staff.colleague(caller, id)
                        .map(one -> found(caller, one))
                        .orElseGet(() -> new Found.Refused(Refusal.COLLEAGUE_NOT_KNOWN));
            case Receiver.OnDuty(var duty) ->
                staff.dutyAt(caller, clock.instant()).stream()
                        .filter(shift -> shift.duty() == duty)
                        .findFirst()
                        .flatMap(shift -> staff.colleague(caller, shift.worker().id()))
                        .map(one -> found(caller, one))
                        .orElseGet(() -> new Found.Refused(Refusal.NOBODY_ON_DUTY));
        };
    }

    private Found found(Caller caller, Allocation one) {
        return refusal(caller, one)
                .<Found>map(Found.Refused::new)
                .orElseGet(() -> new Found.There(one.colleague().worker(), one.isAtTheLimit()));
    }

    private Optional<Refusal> refusal(Caller caller, Allocation one) {
        if (one.colleague().hasLeft(clock.instant())) {
            return Optional.of(Refusal.COLLEAGUE_HAS_LEFT);
        }
        if (one.away() != null) {
            return Optional.of(Refusal.COLLEAGUE_IS_AWAY);
        }
        boolean isRefused = staff.rules(caller).atTheLimit() == CaseloadRules.AtTheLimit.REFUSE;
        return one.isAtTheLimit() && isRefused ? Optional.of(Refusal.COLLEAGUE_AT_THE_LIMIT) : Optional.empty();
    }

    /** Who it is, or why it may not be them. */
    sealed interface Found {

        /** @param isAtTheLimit a warning, where the authority does not refuse it */
        record There(Worker worker, boolean isAtTheLimit) implements Found {}

        record Refused(Refusal reason) implements Found {}
    }
}
