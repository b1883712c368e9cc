package org.safeguardinghub.referral.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Change.What;
import org.safeguardinghub.referral.contact.Circumstances;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Proposed;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.contact.Contact.Signed;
import org.safeguardinghub.referral.contact.LaterAgreements;
import org.safeguardinghub.referral.contact.Move;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.OpenCandidates;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.contact.Step;
import org.safeguardinghub.referral.form.Basis;
import org.safeguardinghub.referral.form.Basis.Agreement;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.history.HistoryDesk;
import org.safeguardinghub.referral.rating.Thresholds;
import org.safeguardinghub.referral.verdict.Decision;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker says what should happen, and a manager who is somebody else agrees or sends it back. */
@Service
@Transactional
public class DecisionDesk {

    private final CaseDesk desk;
    private final CaseFile files;
    private final HistoryDesk history;
    private final OpenCandidates candidates;
    private final LaterAgreements agreements;
    private final Thresholds thresholds;
    private final ApplicationEventPublisher events;

    DecisionDesk(
            CaseDesk desk,
            CaseFile files,
            HistoryDesk history,
            OpenCandidates candidates,
            LaterAgreements agreements,
            Thresholds thresholds,
            ApplicationEventPublisher events) {
        this.desk = desk;
        this.files = files;
        this.history = history;
        this.candidates = candidates;
        this.agreements = agreements;
        this.thresholds = thresholds;
        this.events = events;
    }

    public Moved propose(Caller caller, Reference reference, int seen, Draft draft) {
        var move = Move.ofHolder(What.PROPOSED, draft.rationale(), (contact, worker, at) -> {
            if (!everyLevelIsInForce(draft, contact, at)) {
                return Step.<Proposed>refused(Refusal.THRESHOLD_NOT_IN_FORCE);
            }
            var known = circumstances(caller, contact, at);
            return contact instanceof Rated rated
                    ? rated.propose(draft.by(worker, at), known)
                    : Step.<Proposed>refused(Refusal.NOT_POSSIBLE_NOW);
        });
        return desk.move(
                caller,
                reference,
                seen,
                move.with(Map.of("children", "" + draft.children().size())));
    }

    /** @param note why no action is right although the children come back again; or anything the manager adds */
    public Moved sign(Caller caller, Reference reference, int seen, @Nullable String note) {
        var moved = desk.move(caller, reference, seen, Move.ofAnyone(What.SIGNED, note, (contact, worker, at) -> {
            if (!(contact instanceof Proposed proposed)) {
                return Step.<Signed>refused(Refusal.NOT_POSSIBLE_NOW);
            }
            var decision = new Decision(proposed.proposal(), worker, at, note);
            return proposed.sign(decision, circumstances(caller, contact, at));
        }));
        if (moved instanceof Moved.Done(var kept) && kept.contact() instanceof Signed signed) {
            events.publishEvent(new DecisionSigned(signed));
        }
        return moved;
    }

    /** @param note what is missing, for the worker */
    public Moved sendBack(Caller caller, Reference reference, int seen, String note) {
        return desk.move(
                caller,
                reference,
                seen,
                Move.ofAnyone(
                        What.SENT_BACK,
                        note,
                        (contact, worker, at) -> contact instanceof Proposed proposed
                                ? Step.to(proposed.sendBack(at))
                                : Step.refused(Refusal.NOT_POSSIBLE_NOW)));
    }

    private boolean everyLevelIsInForce(Draft draft, Contact contact, Instant at) {
        var authority = contact.arrival().authority();
        return draft.children().stream().allMatch(child -> thresholds.include(authority, child.threshold(), at));
    }

    private Circumstances circumstances(Caller caller, Contact contact, Instant now) {
        var id = contact.arrival().id();
        var form = files.told(id).form();
        var known = history.known(caller, id);
        return new Circumstances(
                form.children().size(),
                candidates.unanswered(id),
                agreements.lastWord(id).or(() -> stated(form)).equals(Optional.of(Agreement.GIVEN)),
                known.isOpened(),
                known.pattern().callsForReview(),
                known.pattern().signers(),
                now);
    }

    private static Optional<Agreement> stated(ReferralForm form) {
        return Optional.ofNullable(form.basis()).map(Basis::agreementToService);
    }
}
