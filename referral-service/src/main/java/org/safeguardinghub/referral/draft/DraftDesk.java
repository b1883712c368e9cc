package org.safeguardinghub.referral.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Arrival.Call;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Entrance;
import org.safeguardinghub.referral.contact.FrontDoor;
import org.safeguardinghub.referral.contact.Receipt;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.form.Reading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a form is begun, left, taken up again and sent. */
@Service
@Transactional
public class DraftDesk {

    private static final int LISTED = 100;

    private final Drafts drafts;
    private final FrontDoor frontDoor;
    private final CaseFile files;
    private final AuditTrail audit;
    private final InstantSource clock;

    DraftDesk(Drafts drafts, FrontDoor frontDoor, CaseFile files, AuditTrail audit, InstantSource clock) {
        this.drafts = drafts;
        this.frontDoor = frontDoor;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    public DraftForm begin(Caller caller, boolean shared, String form) {
        var draft = DraftForm.begun(caller.subject(), shared, form, now());
        drafts.add(caller, draft);
        audit(caller, "draft-begun", draft);
        return draft;
    }

    public Optional<DraftForm> open(Caller caller, DraftId id) {
        return drafts.find(caller, id);
    }

    public List<DraftForm> list(Caller caller) {
        return drafts.list(caller, LISTED);
    }

    public Drafted save(Caller caller, DraftId id, int seen, boolean shared, String form) {
        return unsent(caller, id, seen, draft -> {
            // Who may see it is for whoever began it to say.
            boolean seenByColleagues = isOf(caller, draft) ? shared : draft.shared();
            var next = draft.saved(form, seenByColleagues, now());
            return drafts.save(caller, next) ? new Drafted.Kept(next) : new Drafted.Stale(draft.version() + 1);
        });
    }

    public Drafted remove(Caller caller, DraftId id, int seen) {
        return unsent(caller, id, seen, draft -> {
            if (!isOf(caller, draft)) {
                return new Drafted.NotYours();
            }
            drafts.remove(caller, id);
            audit(caller, "draft-removed", draft);
            return new Drafted.Removed();
        });
    }

    /** The ordinary way in, with the same rules, in one transaction with the end of the draft. Twice is once. */
    public Drafted submit(Caller caller, DraftId id, int seen, Reading reading) {
        return unsent(caller, id, seen, draft -> {
            var receipt = Receipt.of(frontDoor.receive(caller, reading, entrance(caller, draft)));
            if (receipt.isEmpty()) {
                return new Drafted.ClientReferenceUsed();
            }
            var reference = new Reference(receipt.get().reference());
            if (!drafts.save(caller, draft.submitted(reference, now()))) {
                throw new IllegalStateException("a draft was saved while it was sent");
            }
            audit(caller, "draft-sent", draft);
            return new Drafted.Sent(receipt.get());
        });
    }

    /** What a sent draft was answered, for whoever sends it again. */
    public Optional<Receipt> receipt(Caller caller, DraftForm draft) {
        var reference = draft.submittedAs();
        return reference == null
                ? Optional.empty()
                : files.track(caller, reference).map(page -> Receipt.of(page.contact(), page.told()));
    }

    private Drafted unsent(Caller caller, DraftId id, int seen, Function<DraftForm, Drafted> step) {
        return drafts.find(caller, id)
                .map(draft -> {
                    var reference = draft.submittedAs();
                    if (reference != null) {
                        return new Drafted.SentAlready(reference.value());
                    }
                    return draft.version() == seen ? step.apply(draft) : new Drafted.Stale(draft.version());
                })
                .orElseGet(Drafted.Unknown::new);
    }

    /** What a worker begins to write down is heard at that moment, however long the writing takes. */
    private static Entrance entrance(Caller caller, DraftForm draft) {
        return caller.hasRole("partner-practitioner")
                ? Entrance.of(caller)
                : Entrance.toldToAWorker(Call.Way.PHONE, draft.createdAt());
    }

    private static boolean isOf(Caller caller, DraftForm draft) {
        return draft.owner().equals(caller.subject());
    }

    private void audit(Caller caller, String action, DraftForm draft) {
        audit.record(caller, action, "draft", draft.id().value().toString(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
