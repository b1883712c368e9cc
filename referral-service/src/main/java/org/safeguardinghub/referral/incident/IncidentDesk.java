package org.safeguardinghub.referral.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Arrival;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.incident.Incidents.Answer;
import org.safeguardinghub.referral.incident.Related.Suggestion;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a worker sees what lies beside a contact, and says that two reports tell of one event. Each report stays a contact
 * of its own, decided, answered and closed in its sender's terms.
 */
@Service
@Transactional
public class IncidentDesk {

    private final CaseDesk desk;
    private final Incidents incidents;
    private final RelatedContacts contacts;
    private final OpenCases cases;
    private final AuditTrail audit;
    private final InstantSource clock;

    IncidentDesk(
            CaseDesk desk,
            Incidents incidents,
            RelatedContacts contacts,
            OpenCases cases,
            AuditTrail audit,
            InstantSource clock) {
        this.desk = desk;
        this.incidents = incidents;
        this.contacts = contacts;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    /** That somebody looked is written down. */
    public Optional<Related> related(Caller caller, Reference reference) {
        return arrival(caller, reference).map(arrival -> {
            audit.record(caller, "related-contacts-viewed", "contact", arrival.id().toString(), Map.of());
            return related(Boundary.ofWorker(caller), arrival);
        });
    }

    private Related related(Boundary boundary, Arrival arrival) {
        var id = arrival.id();
        var together = together(boundary, id);
        var beside = contacts.beside(boundary, id);
        return new Related(
                contacts.reports(boundary, together),
                suggestions(boundary, id, beside, together),
                beside.stream().filter(Beside::sameChild).map(Beside::report).toList(),
                beside.stream().filter(other -> !other.sameChild()).toList(),
                cases.ofTheChildrenOf(boundary, id),
                conflicts(boundary, arrival));
    }

    private List<ContactId> together(Boundary boundary, ContactId contact) {
        return incidents
                .of(boundary, contact)
                .map(incident -> incidents.reports(boundary, incident))
                .orElse(List.of())
                .stream()
                .filter(other -> !other.equals(contact))
                .toList();
    }

    private List<Suggestion> suggestions(
            Boundary boundary, ContactId contact, List<Beside> beside, List<ContactId> together) {
        var here = contacts.report(boundary, contact);
        var separated = incidents.separatedFrom(boundary, contact);
        return beside.stream()
                .map(Beside::report)
                .filter(other -> !together.contains(other.id()) && !separated.contains(other.id()))
                .flatMap(other -> SameEvent.of(here, other).map(because -> new Suggestion(other, because)).stream())
                .toList();
    }

    private List<AddressConflict> conflicts(Boundary boundary, Arrival arrival) {
        var addresses = contacts.addresses(boundary, arrival.id());
        return AddressConflict.between(
                addresses.stream()
                        .filter(lives -> lives.saidIn().equals(arrival.reference()))
                        .toList(),
                addresses.stream()
                        .filter(lives -> !lives.saidIn().equals(arrival.reference()))
                        .toList());
    }

    /** Both tell of one event. Where either was in an incident already, all of them are in one afterwards. */
    public Outcome join(Caller caller, Reference reference, Reference with, String why) {
        var one = arrival(caller, reference);
        var other = arrival(caller, with);
        if (one.isEmpty() || other.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (reference.equals(with)) {
            return Outcome.THE_SAME_CONTACT;
        }
        var here = one.get().id();
        var there = other.get().id();
        var boundary = Boundary.ofWorker(caller);
        var incident = incidents
                .of(boundary, there)
                .or(() -> incidents.of(boundary, here))
                .orElseGet(IncidentId::next);
        bring(caller, incident, there, new Answer(here, Worker.of(caller), why, now()));
        for (var report : withItsReports(boundary, here)) {
            bring(caller, incident, report, new Answer(there, Worker.of(caller), why, now()));
        }
        return Outcome.DONE;
    }

    private List<ContactId> withItsReports(Boundary boundary, ContactId contact) {
        return incidents
                .of(boundary, contact)
                .map(incident -> incidents.reports(boundary, incident))
                .orElse(List.of(contact));
    }

    private void bring(Caller caller, IncidentId incident, ContactId contact, Answer answer) {
        if (incidents.of(Boundary.ofWorker(caller), contact).filter(incident::equals).isPresent()) {
            return;
        }
        incidents.join(caller.authority(), incident, contact, answer);
        audit.record(
                caller,
                "incident-joined",
                "contact",
                contact.toString(),
                Map.of("incident", incident.value().toString()));
    }

    /** It tells of another event after all; that is remembered against every report it was with. */
    public Outcome separate(Caller caller, Reference reference, String why) {
        var arrival = arrival(caller, reference);
        if (arrival.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        var id = arrival.get().id();
        var boundary = Boundary.ofWorker(caller);
        var incident = incidents.of(boundary, id);
        if (incident.isEmpty()) {
            return Outcome.NOT_TOGETHER;
        }
        for (var other : together(boundary, id)) {
            incidents.separate(
                    caller.authority(), incident.get(), id, new Answer(other, Worker.of(caller), why, now()));
        }
        audit.record(
                caller,
                "incident-separated",
                "contact",
                id.toString(),
                Map.of("incident", incident.get().value().toString()));
        return Outcome.DONE;
    }

    private Optional<Arrival> arrival(Caller caller, Reference reference) {
        return desk.kept(caller, reference).map(kept -> kept.contact().arrival());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** What came of an answer. */
    public enum Outcome {
        DONE,
        THE_SAME_CONTACT,
        NOT_TOGETHER,
        UNKNOWN
    }
}
