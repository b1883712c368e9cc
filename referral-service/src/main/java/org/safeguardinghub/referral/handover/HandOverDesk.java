package org.safeguardinghub.referral.handover;

import java.util.Map;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Change.What;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.HandledOutOfHours;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Contact.OutOfHours;
import org.safeguardinghub.referral.contact.Hold;
import org.safeguardinghub.referral.contact.Move;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.contact.Step;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a contact changes hands. Until the second person accepts, it is the first one's. */
@Service
@Transactional
public class HandOverDesk {

    private final CaseDesk desk;

    HandOverDesk(CaseDesk desk) {
        this.desk = desk;
    }

    /** @param note what the next person must know */
    public Moved offer(Caller caller, Reference reference, int seen, Worker to, String note) {
        var move = Move.ofHolder(What.HAND_OVER_OFFERED, note, (contact, worker, at) -> {
            if (to.id().equals(worker.id())) {
                return Step.<Held>refused(Refusal.OFFERED_TO_YOURSELF);
            }
            return contact instanceof Held held
                    ? Step.to(held.held(held.hold().offered(to, note, at)))
                    : Step.<Held>refused(Refusal.NOT_POSSIBLE_NOW);
        });
        return desk.move(caller, reference, seen, move.with(Map.of("to", to.id().toString())));
    }

    public Moved accept(Caller caller, Reference reference, int seen) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofAnyone(
                        What.HANDED_OVER,
                        null,
                        (contact, worker, at) -> contact instanceof Held held && isOfferedTo(held, worker)
                                ? Step.to(held.held(Hold.of(worker, at)))
                                : Step.<Held>refused(Refusal.NOTHING_OFFERED_TO_YOU)));
    }

    /** It stays with whoever has it. */
    public Moved decline(Caller caller, Reference reference, int seen, String why) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofAnyone(
                        What.HAND_OVER_DECLINED,
                        why,
                        (contact, worker, at) -> contact instanceof Held held && isOfferedTo(held, worker)
                                ? Step.to(held.held(held.hold().kept()))
                                : Step.<Held>refused(Refusal.NOTHING_OFFERED_TO_YOU)));
    }

    /** Whoever works at night has seen to it; the day follows up. */
    public Moved handOverToTheDay(Caller caller, Reference reference, int seen, String actions) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.HANDLED_OUT_OF_HOURS,
                        actions,
                        (contact, worker, at) -> contact instanceof Claimed claimed
                                ? Step.to(claimed.handOverToTheDay(new OutOfHours(worker, at, actions)))
                                : Step.<HandledOutOfHours>refused(Refusal.NOT_POSSIBLE_NOW)));
    }

    private static boolean isOfferedTo(Held held, Worker worker) {
        var offer = held.hold().offered();
        return offer != null && offer.to().id().equals(worker.id());
    }
}
