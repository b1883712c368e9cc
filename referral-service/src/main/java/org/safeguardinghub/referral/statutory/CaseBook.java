package org.safeguardinghub.referral.statutory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where referrals are read. That a person has opened one is written down. */
@Service
@Transactional
public class CaseBook {

    private final Referrals referrals;
    private final LaChildIds childIds;
    private final CaseFile files;
    private final CaseDesk contacts;
    private final AuditTrail audit;

    CaseBook(Referrals referrals, LaChildIds childIds, CaseFile files, CaseDesk contacts, AuditTrail audit) {
        this.referrals = referrals;
        this.childIds = childIds;
        this.files = files;
        this.contacts = contacts;
        this.audit = audit;
    }

    public Optional<Page> open(Caller caller, CaseReference reference) {
        var boundary = Boundary.ofWorker(caller);
        return referrals.find(boundary, reference).map(kept -> {
            var opening = kept.referral().opening();
            audit.record(caller, "referral-viewed", "referral", opening.id().toString(), Map.of());
            var child = files.told(opening.origin().contact())
                    .form()
                    .children()
                    .get(opening.origin().child());
            return new Page(
                    kept,
                    child,
                    childIds.of(opening.authority(), opening.origin().person()),
                    referrals.history(boundary, opening.id()));
        });
    }

    @Transactional(readOnly = true)
    public List<Listed> page(Caller caller, Referrals.View view, @Nullable CaseReference after, int limit) {
        var boundary = Boundary.ofWorker(caller);
        return listed(boundary, referrals.page(boundary, view, Worker.of(caller), after, limit));
    }

    /** The referrals that a contact led to. */
    @Transactional(readOnly = true)
    public List<Listed> ofContact(Caller caller, Reference contact) {
        var boundary = Boundary.ofWorker(caller);
        return contacts.kept(caller, contact)
                .map(kept -> listed(
                        boundary,
                        referrals.ofContact(boundary, kept.contact().arrival().id())))
                .orElse(List.of());
    }

    private List<Listed> listed(Boundary boundary, List<KeptReferral> found) {
        var names = referrals.childNames(boundary, found);
        return found.stream()
                .map(kept ->
                        new Listed(kept, names.get(kept.referral().opening().id())))
                .toList();
    }

    /** @param childName as lists say it; null where it is not known or not for lists */
    public record Listed(KeptReferral kept, @Nullable String childName) {}

    /** One referral with everything about it. */
    public record Page(KeptReferral kept, Child child, LaChildId childId, List<CaseChange> history) {

        public Page {
            history = List.copyOf(history);
        }
    }
}
