package org.safeguardinghub.referral.people;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the restricted-records officer hides a record, such as that of a child before an adoption, or has only its
 * existence shown. Everybody who is the same goes with it.
 */
@Service
@Transactional
public class SealDesk {

    private static final int MOST_TOUCHES = 100;

    private final People people;
    private final Candidates candidates;
    private final ContactReader contacts;
    private final PersonNews news;
    private final AuditTrail audit;
    private final InstantSource clock;

    SealDesk(
            People people,
            Candidates candidates,
            ContactReader contacts,
            PersonNews news,
            AuditTrail audit,
            InstantSource clock) {
        this.people = people;
        this.candidates = candidates;
        this.contacts = contacts;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether there is such a person */
    public boolean mark(Caller officer, PersonId id, Mark mark, String why) {
        contacts.enter(Boundary.ofWorker(officer));
        candidates.takeTurns(officer.authority());
        var found = people.find(id);
        found.ifPresent(person -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            people.mark(person, mark, Worker.of(officer), why, now);
            audit.record(officer, "person-" + mark.name().toLowerCase(Locale.ROOT), "person", id.toString(), Map.of());
            person.together().forEach(each -> news.marked(person.authority(), each, mark, now));
        });
        return found.isPresent();
    }

    /** Which contacts may be about somebody who is sealed, newest first. */
    public List<People.Touch> touches(Caller officer) {
        contacts.enter(Boundary.ofWorker(officer));
        audit.record(officer, "sealed-touches-viewed", "person", "all", Map.of());
        return people.touches(MOST_TOUCHES);
    }
}
