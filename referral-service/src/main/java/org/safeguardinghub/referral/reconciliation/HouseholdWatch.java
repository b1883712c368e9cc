package org.safeguardinghub.referral.reconciliation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.incident.Beside;
import org.safeguardinghub.referral.incident.RelatedContacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what contacts about one household say, whenever something is told or two people are found to be the same. */
@Service
@Transactional
public class HouseholdWatch {

    private final Households households;
    private final HouseholdTasks tasks;
    private final RelatedContacts related;
    private final InstantSource clock;

    HouseholdWatch(Households households, HouseholdTasks tasks, RelatedContacts related, InstantSource clock) {
        this.households = households;
        this.tasks = tasks;
        this.related = related;
        this.clock = clock;
    }

    /** @return how many were looked at; nought when there is nothing to do, or another instance does it */
    public int look() {
        var contacts = households.toLook();
        contacts.forEach(this::compare);
        return contacts.size();
    }

    private void compare(ContactId contact) {
        households.of(Boundary.ofTheHouse(), contact).ifPresent(here -> {
            var boundary = new Boundary(here.authority().value(), "*");
            related.beside(boundary, contact).stream()
                    .map(Beside::report)
                    .map(report -> households.of(boundary, report.id()))
                    .flatMap(Optional::stream)
                    .forEach(there -> {
                        raise(boundary, here, there);
                        raise(boundary, there, here);
                    });
        });
    }

    /** One task for one person, however many sources name them; what was answered is not asked again. */
    private void raise(Boundary boundary, Roster here, Roster there) {
        if (!here.isOpen() || tasks.isForAChildLeftOut(boundary, here.contact())) {
            return;
        }
        for (var missing : here.lacks(there)) {
            boolean known = tasks.of(boundary, here.contact()).stream()
                    .anyMatch(kept -> kept.task().difference().missing().isThoughtTheSameAs(missing));
            if (!known) {
                tasks.raise(new HouseholdTask.Open(new HouseholdTask.Difference(
                        TaskId.next(),
                        here.authority(),
                        here.contact(),
                        missing,
                        there.contact(),
                        there.reference(),
                        there.sourceAgencyName(),
                        now())));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
