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
    private final Receivers receivers;

    HandOverDesk(CaseDesk desk, Receivers receivers) {
        this.desk = desk;
        this.receivers = receivers;
    }

    /** @param note what the next person must know */
    public Offered offer(Caller caller, Reference reference, int seen, Receiver receiver, String note) {
        return switch (receivers.find(caller, receiver)) {
            case Receivers.Found.Refused(var reason) -> new Offered(refused(caller, reference, reason), false);
            case Receivers.Found.There(var to, var isAtTheLimit) ->
                new Offered(desk.move(caller, reference, seen, offering(Move.Who.HOLDER, to, note)), isAtTheLimit);
        };
    }

    /** A manager offers what somebody else has. It stays theirs until it is accepted. */
    public Moved offerForSomebody(Caller caller, Reference reference, int seen, Worker to, String why) {
        return desk.move(caller, reference, seen, offering(Move.Who.ANYONE_HERE, to, why));
    }

    private Moved refused(Caller caller, Reference reference, Refusal reason) {
        return desk.kept(caller, reference)
                .<Moved>map(kept -> new Moved.Forbidden(reason, kept.contact()))
                .orElseGet(Moved.Unknown::new);
    }

    private static Move offering(Move.Who who, Worker to, String note) {
        var codes = Map.of("to", to.id().toString());
        return new Move(What.HAND_OVER_OFFERED, note, codes, who, (contact, worker, at) -> {
            if (!(contact instanceof Held held)) {
                return Step.<Held>refused(Refusal.NOT_POSSIBLE_NOW);
            }
            return held.hold().isOf(to)
                    ? Step.<Held>refused(Refusal.OFFERED_TO_YOURSELF)
                    : Step.to(held.held(held.hold().offered(to, note, at)));
        });
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

    /** @param isAtTheLimit whether the receiver has as much as one person should have */
    public record Offered(Moved moved, boolean isAtTheLimit) {}
}
