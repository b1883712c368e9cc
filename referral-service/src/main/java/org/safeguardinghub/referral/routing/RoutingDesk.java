package org.safeguardinghub.referral.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Change.What;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Closed;
import org.safeguardinghub.referral.contact.Contact.Closing;
import org.safeguardinghub.referral.contact.Contact.OnOpenCase;
import org.safeguardinghub.referral.contact.Contact.OpenCase;
import org.safeguardinghub.referral.contact.Contact.OutcomeSent;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.contact.Contact.Return;
import org.safeguardinghub.referral.contact.Contact.ReturnedForInformation;
import org.safeguardinghub.referral.contact.Contact.Signed;
import org.safeguardinghub.referral.contact.Contact.Telling;
import org.safeguardinghub.referral.contact.Contact.Transfer;
import org.safeguardinghub.referral.contact.Contact.TransferOffered;
import org.safeguardinghub.referral.contact.Contact.Underway;
import org.safeguardinghub.referral.contact.Move;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.contact.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a contact goes other ways than into a decision, and where it ends. */
@Service
@Transactional
public class RoutingDesk {

    private final CaseDesk desk;
    private final ClockPolicies policies;

    RoutingDesk(CaseDesk desk, ClockPolicies policies) {
        this.desk = desk;
        this.policies = policies;
    }

    /** Asks the sender for more; never where a child may be in danger. */
    public Moved askSender(Caller caller, Reference reference, int seen, String question) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.RETURNED_FOR_INFORMATION,
                        question,
                        (contact, worker, at) -> contact instanceof Underway underway
                                ? underway.askSender(new Return(question, worker, at))
                                : notNow()));
    }

    /** Nobody wants to wait for the sender any longer. */
    public Moved goOn(Caller caller, Reference reference, int seen) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.WORK_GOES_ON,
                        null,
                        (contact, worker, at) -> contact instanceof ReturnedForInformation returned
                                ? Step.to(returned.goOn(at))
                                : notNow()));
    }

    /** The sender has said more: the work goes on by itself, in the transaction that took the amendment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void senderAnswered(Boundary boundary, ContactId id, String by) {
        desk.follow(
                boundary,
                id,
                What.WORK_GOES_ON,
                by,
                (contact, worker, at) ->
                        contact instanceof ReturnedForInformation returned ? Step.to(returned.goOn(at)) : notNow());
    }

    public Moved routeToOpenCase(
            Caller caller, Reference reference, int seen, @Nullable String referral, String allocatedTo) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.ROUTED_TO_OPEN_CASE,
                        null,
                        (contact, worker, at) -> contact instanceof Underway underway
                                ? Step.to(underway.routeToOpenCase(new OpenCase(referral, allocatedTo, worker, at)))
                                : notNow()));
    }

    public Moved offerTransfer(Caller caller, Reference reference, int seen, String toAuthority, String because) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.TRANSFER_OFFERED,
                        because,
                        (contact, worker, at) -> contact instanceof Rated rated
                                ? Step.to(rated.offerTransfer(new Transfer(toAuthority, because, worker, at)))
                                : notNow()));
    }

    /** @param evidence where their written acceptance is to be found: without it our duty stands */
    public Moved transferAccepted(Caller caller, Reference reference, int seen, String acceptedBy, String evidence) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.TRANSFERRED_OUT,
                        evidence,
                        (contact, worker, at) -> contact instanceof TransferOffered offered
                                ? Step.to(offered.accept(new Transfer.Acceptance(acceptedBy, evidence, at)))
                                : notNow()));
    }

    public Moved takeTransferBack(Caller caller, Reference reference, int seen, String because) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofHolder(
                        What.TRANSFER_TAKEN_BACK,
                        because,
                        (contact, worker, at) ->
                                contact instanceof TransferOffered offered ? Step.to(offered.takeBack(at)) : notNow()));
    }

    /** A worker has told the sender themselves, such as by telephone. */
    public Moved toldSender(Caller caller, Reference reference, int seen, Telling.Channel channel) {
        var move = Move.ofHolder(
                What.OUTCOME_SENT,
                null,
                (contact, worker, at) -> contact instanceof Signed signed
                        ? Step.to(signed.tellSender(new Telling(channel, at, null)))
                        : notNow());
        return desk.move(caller, reference, seen, move.with(Map.of("channel", channel.name())));
    }

    public Moved close(Caller caller, Reference reference, int seen, String because) {
        return desk.move(caller, reference, seen, Move.ofHolder(What.CLOSED, because, (contact, worker, at) -> {
            var closing = new Closing(worker, at, because);
            if (contact instanceof Signed) {
                return Step.<Closed>refused(Refusal.OUTCOME_NOT_SENT);
            }
            if (contact instanceof OnOpenCase routed) {
                return Step.to(routed.close(closing));
            }
            return contact instanceof OutcomeSent told ? Step.to(told.close(closing)) : notNow();
        }));
    }

    /** Something new was learned; a clock of its own begins. */
    public Moved reopen(Caller caller, Reference reference, int seen, String because) {
        return desk.move(caller, reference, seen, Move.ofAnyone(What.REOPENED, because, (contact, worker, at) -> {
            var policy = policies.at(contact.arrival().authority(), at);
            var again = DecisionClock.start(at, contact.arrival().mayBeInDanger(), policy);
            return contact instanceof Closed closed ? Step.to(closed.reopen(worker, at, again)) : notNow();
        }));
    }

    private static Step<Contact> notNow() {
        return Step.refused(Refusal.NOT_POSSIBLE_NOW);
    }
}
