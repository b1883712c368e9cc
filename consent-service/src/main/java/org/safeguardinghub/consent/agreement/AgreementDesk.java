package org.safeguardinghub.consent.agreement;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.consent.agreement.Agreements.Waiting;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementGiven;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written down what a family says to services. */
@org.springframework.stereotype.Service
@Transactional
public class AgreementDesk {

    private static final int MOST_WAITING = 200;

    private final Agreements agreements;
    private final AuditTrail audit;
    private final InstantSource clock;

    AgreementDesk(Agreements agreements, AuditTrail audit, InstantSource clock) {
        this.agreements = agreements;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param isNew false where the same answer was written down before */
    public record Recorded(Answered answered, boolean isNew) {}

    /** What somebody of the family said. Sent again it changes nothing. Empty for a contact that is not here. */
    public Optional<Recorded> record(Caller worker, ContactId contact, FamilyAnswer answer) {
        agreements.takeTurns(contact);
        return agreements
                .history(contact, worker.authority())
                .map(history -> history.answers().stream()
                        .filter(before -> before.answer().equals(answer))
                        .findFirst()
                        .map(before -> new Recorded(before, false))
                        .orElseGet(() -> add(worker, contact, answer)));
    }

    private Recorded add(Caller worker, ContactId contact, FamilyAnswer answer) {
        var answered = new Answered(UUID.randomUUID(), answer, worker.subject(), worker.displayName(), now());
        agreements.add(contact, worker.authority(), answered);
        audit.record(
                worker,
                "agreement-recorded",
                "contact",
                contact.toString(),
                Map.of("service", answer.service(), "said", answer.said().name()));
        return new Recorded(answered, true);
    }

    /** All that was said, for a worker to read; that they read it is written down. */
    public Optional<AgreementHistory> read(Caller worker, ContactId contact) {
        return agreements.history(contact, worker.authority()).map(history -> {
            audit.record(worker, "agreement-read", "contact", contact.toString(), Map.of());
            return history;
        });
    }

    @Transactional(readOnly = true)
    public List<Waiting> waiting(Caller worker) {
        return agreements.waiting(worker.authority(), MOST_WAITING);
    }

    /** No rule that rests on agreement applies any more; whoever was asked on its strength has to acknowledge it. */
    public void withdrawn(AgreementWithdrawn withdrawn) {
        var told = withdrawn.agencies().stream()
                .distinct()
                .map(agency -> new Told(agency, null))
                .toList();
        agreements.takeTurns(withdrawn.contactId());
        agreements.takenBack(
                withdrawn.contactId(), withdrawn.authority(), new TakenBack(withdrawn.occurredAt(), now(), told));
        audit(withdrawn.authority(), "agreement-withdrawn", withdrawn.contactId());
    }

    /** A sender said something else, or something more. One that says nothing about agreement leaves it as it was. */
    public void amended(ContactAmended amended) {
        var code = amended.agreementToService();
        if (code == null) {
            return;
        }
        agreements.takeTurns(amended.contactId());
        agreements.stated(
                amended.contactId(),
                amended.authority(),
                amended.sourceAgency(),
                new Stated(amended.telling(), AgreementToService.stated(code), amended.occurredAt(), now()));
        audit(amended.authority(), "agreement-stated-again", amended.contactId());
    }

    /** Rules that rest on agreement apply from now on. */
    public void given(AgreementGiven given) {
        agreements.takeTurns(given.contactId());
        agreements.agreedAfterAll(given.contactId(), given.authority(), given.occurredAt());
        audit(given.authority(), "agreement-given", given.contactId());
    }

    /** An agency has understood that it must stop. @return whether there was something to understand */
    public boolean acknowledge(Caller caller, ContactId contact, AgencyId agency) {
        boolean acknowledged = agreements.acknowledge(contact, caller.authority(), agency, caller.subject(), now());
        if (acknowledged) {
            audit.record(
                    caller, "withdrawal-acknowledged", "contact", contact.toString(), Map.of("agency", agency.value()));
        }
        return acknowledged;
    }

    private void audit(AuthorityId authority, String action, ContactId contact) {
        audit.recordByService(authority, action, "contact", contact.toString(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
