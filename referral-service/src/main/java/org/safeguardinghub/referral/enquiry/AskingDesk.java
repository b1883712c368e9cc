package org.safeguardinghub.referral.enquiry;

import java.util.HashMap;
import java.util.Map;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.enquiry.Disclosures.Answer;
import org.springframework.stereotype.Service;

/** Where a worker asks agencies. Nothing is held open in our database while consent-service thinks. */
@Service
public class AskingDesk {

    private final AskingBook book;
    private final Disclosures disclosures;

    AskingDesk(AskingBook book, Disclosures disclosures) {
        this.book = book;
        this.disclosures = disclosures;
    }

    /** @param seen the contact's version; its first request moves the contact to gathering */
    public Asked ask(Caller caller, Reference reference, int seen, Wish wish) {
        return switch (book.prepare(caller, reference, seen, wish)) {
            case Prepared.Not(var objection) -> new Asked.Objected(objection);
            case Prepared.Ready(var draft) -> decided(caller, draft);
        };
    }

    private Asked decided(Caller caller, Draft draft) {
        var permissions = new HashMap<AgencyId, Permission>();
        for (var agency : draft.agencies()) {
            switch (asked(draft, agency.id())) {
                case Answer.Permitted(var permission) -> permissions.put(agency.id(), permission);
                case Answer.Withheld withheld -> {
                    return new Asked.Withheld(withheld);
                }
                case Answer.NotOpenYet _ -> {
                    return new Asked.Undecided(true);
                }
                case Answer.NotReached _ -> {
                    return new Asked.Undecided(false);
                }
            }
        }
        return new Asked.Sent(book.send(caller, draft, Map.copyOf(permissions)));
    }

    /** Danger never waits for a decision: it is asked for afterwards. */
    private Answer asked(Draft draft, AgencyId agency) {
        var subject = new Disclosures.Subject(
                draft.subject().contact(), draft.subject().authority());
        var answer =
                disclosures.mayBeTold(subject, agency, draft.wish().statement().threshold(), draft.categories());
        boolean undecided = answer instanceof Answer.NotOpenYet || answer instanceof Answer.NotReached;
        return undecided && draft.neverWaits() ? new Answer.Permitted(Permission.AFTERWARDS) : answer;
    }

    /** Asks consent-service again about what went out while it was away. */
    public void reconcile() {
        for (var kept : book.unreconciled()) {
            var ask = kept.request().exchange().ask();
            var answer = disclosures.mayBeTold(
                    new Disclosures.Subject(
                            ask.subject().contact(), ask.subject().authority()),
                    ask.agency().id(),
                    ask.statement().threshold(),
                    Draft.categories(ask.about()));
            switch (answer) {
                case Answer.Permitted(var permission) -> book.reconciled(kept, permission);
                case Answer.Withheld withheld -> book.reconciled(kept, Permission.refusedAfterwards(withheld));
                case Answer.NotOpenYet _, Answer.NotReached _ -> {
                    // It stays on the list and is asked for again.
                }
            }
        }
    }
}
