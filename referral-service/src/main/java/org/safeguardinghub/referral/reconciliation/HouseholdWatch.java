package org.safeguardinghub.referral.reconciliation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.incident.RelatedContacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares what contacts about one household say, whenever something is told or two people are found to be the same. */
@Service
@Transactional
public class HouseholdWatch {

    private static final int AT_ONCE = 50;
    private static final Duration LATER = Duration.ofMinutes(1);

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

    /** Contacts whose household has to be looked at, of which {@link #look} takes one each. */
    @Transactional(readOnly = true)
    public List<ContactId> waiting() {
        return households.waiting(AT_ONCE, clock.instant());
    }

    /** @return false if another instance does it */
    public boolean look(ContactId contact) {
        boolean isOurs = households.take(contact);
        if (isOurs) {
            compare(contact);
        }
        return isOurs;
    }

    /** Something is wrong with this one: others go first, and it is tried again later. */
    public void putBack(ContactId contact) {
        households.putBack(contact, clock.instant().plus(LATER));
    }

    private void compare(ContactId contact) {
        households.of(Boundary.ofTheHouse(), List.of(contact)).forEach(here -> {
            var boundary = new Boundary(here.authority().value(), "*");
            var beside = households.of(boundary, related.idsBeside(boundary, contact));
            raise(boundary, here, beside);
            beside.forEach(there -> raise(boundary, there, List.of(here)));
        });
    }

    /** One task for one person, however many sources name them; what was answered is not asked again. */
    private void raise(Boundary boundary, Roster here, List<Roster> others) {
        if (!here.isOpen()) {
            return;
        }
        var lacks = others.stream()
                .flatMap(there -> here.lacks(there).stream().map(missing -> new Lack(missing, there)))
                .toList();
        if (lacks.isEmpty() || tasks.isForAChildLeftOut(boundary, here.contact())) {
            return;
        }
        var asked = tasks.of(boundary, here.contact()).stream()
                .map(kept -> kept.task().difference().missing())
                .collect(Collectors.toCollection(ArrayList::new));
        for (var lack : lacks) {
            if (asked.stream().noneMatch(lack.missing()::isThoughtTheSameAs)) {
                asked.add(lack.missing());
                tasks.raise(open(here, lack));
            }
        }
    }

    private HouseholdTask.Open open(Roster here, Lack lack) {
        return new HouseholdTask.Open(new HouseholdTask.Difference(
                TaskId.next(),
                here.authority(),
                here.contact(),
                lack.missing(),
                lack.namedIn().contact(),
                lack.namedIn().reference(),
                lack.namedIn().sourceAgencyName(),
                now()));
    }

    private record Lack(Member missing, Roster namedIn) {}

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
