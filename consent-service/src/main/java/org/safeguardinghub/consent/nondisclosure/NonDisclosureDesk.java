package org.safeguardinghub.consent.nondisclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.nondisclosure.Review.Outcome;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRefused;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept what agencies did not share, and seen to that somebody looks again. */
@Service
@Transactional
public class NonDisclosureDesk {

    private static final int MOST = 200;

    private final NonDisclosures decisions;
    private final AuditTrail audit;
    private final InstantSource clock;

    NonDisclosureDesk(NonDisclosures decisions, AuditTrail audit, InstantSource clock) {
        this.decisions = decisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish to write a review down. */
    public sealed interface Reviewed {

        record Done(NonDisclosure decision) implements Reviewed {}

        record Unknown() implements Reviewed {}

        /** Nothing is left to look at. */
        record Over() implements Reviewed {}
    }

    /** An agency refused; hearing of it again changes nothing. */
    public void heard(InformationRefused refused) {
        decisions.add(
                refused.authority(),
                new NonDisclosure(
                        refused.requestId(),
                        refused.contactId(),
                        refused.agency(),
                        refused.reason(),
                        refused.seniority(),
                        refused.reviewDate(),
                        refused.occurredAt(),
                        List.of()));
        audit.recordByService(
                refused.authority(),
                "non-disclosure-recorded",
                "contact",
                refused.contactId().toString(),
                Map.of("reason", refused.reason(), "agency", refused.agency().value()));
    }

    public Reviewed review(Caller manager, UUID request, Outcome outcome, @Nullable LocalDate nextOn) {
        var found = decisions.take(request, manager.authority());
        if (found.isEmpty()) {
            return new Reviewed.Unknown();
        }
        if (found.get().isOver()) {
            return new Reviewed.Over();
        }
        decisions.add(found.get(), new Review(outcome, nextOn, manager.subject(), manager.displayName(), now()));
        audit.record(
                manager,
                "non-disclosure-reviewed",
                "contact",
                found.get().contact().toString(),
                Map.of("outcome", outcome.name()));
        return new Reviewed.Done(decisions.take(request, manager.authority()).orElseThrow());
    }

    /** That they were read is written down. */
    public List<NonDisclosure> read(Caller worker, ContactId contact) {
        audit.record(worker, "non-disclosures-read", "contact", contact.toString(), Map.of());
        return decisions.of(contact, worker.authority(), MOST);
    }

    @Transactional(readOnly = true)
    public List<NonDisclosure> due(Caller worker, LocalDate by) {
        return decisions.due(worker.authority(), by, MOST);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
