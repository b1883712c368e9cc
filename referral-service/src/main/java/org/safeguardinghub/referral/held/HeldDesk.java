package org.safeguardinghub.referral.held;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.referral.chronology.ChronologySource;
import org.safeguardinghub.referral.chronology.ConcernedContacts;
import org.safeguardinghub.referral.chronology.Entry;
import org.safeguardinghub.referral.chronology.Mark;
import org.safeguardinghub.referral.chronology.Scope;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.restriction.AddressMask;
import org.safeguardinghub.referral.restriction.ConfidentialAddresses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where all that is held about a person is brought together. That it was is written down. */
@Service
@Transactional
public class HeldDesk {

    /** As many contacts as a chronology follows a person through; with that many there may be more. */
    private static final int MOST_CONTACTS = 200;

    private static final int MOST_ENTRIES = 20_000;
    private static final int PORTION = 200;

    private final ConcernedContacts concerned;
    private final List<ChronologySource> sources;
    private final Places places;
    private final BesideTheForms beside;
    private final Readings readings;
    private final ConfidentialAddresses addresses;
    private final AuditTrail audit;
    private final InstantSource clock;

    HeldDesk(
            ConcernedContacts concerned,
            List<ChronologySource> sources,
            Places places,
            BesideTheForms beside,
            Readings readings,
            ConfidentialAddresses addresses,
            AuditTrail audit,
            InstantSource clock) {
        this.concerned = concerned;
        this.sources = List.copyOf(sources);
        this.places = places;
        this.beside = beside;
        this.readings = readings;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing about nobody: who is sealed away and who is not known here are told apart by nothing in the answer. */
    public Held about(AuthorityId authority, PersonId person) {
        audit.recordByService(authority, "held-about-person-handed-over", "person", person.toString(), Map.of());
        return concerned
                .of(Boundary.ofAuthority(authority), person.value())
                .map(contacts -> held(authority, person, contacts))
                .orElse(Held.NOTHING);
    }

    private Held held(AuthorityId authority, PersonId person, Set<ContactId> contacts) {
        var boundary = Boundary.ofAuthority(authority);
        var scope = new Scope(boundary, contacts, clock.instant(), concerned.hiddenIn(boundary, contacts));
        var entries = new ArrayList<Entry>();
        sources.forEach(source -> entries.addAll(all(source, scope)));
        var sorting = new Sorting(
                places.of(authority, person),
                places.isRestricted(authority, person),
                AddressMask.of(addresses.around(contacts)));
        var seen = readings.of(authority, places.together(authority, person), contacts);
        var items = new ArrayList<>(sorting.items(entries));
        beside.about(authority, person, contacts).forEach(kept -> items.add(sorting.item(kept)));
        seen.items().forEach(item -> items.add(sorting.marked(item)));
        boolean isWhole = contacts.size() < MOST_CONTACTS && entries.size() < MOST_ENTRIES && seen.isWhole();
        return new Held(contacts, isWhole, items);
    }

    private static List<Entry> all(ChronologySource source, Scope scope) {
        var all = new ArrayList<Entry>();
        @Nullable Mark last = null;
        List<Entry> portion;
        do {
            portion = source.after(last, scope, PORTION);
            all.addAll(portion);
            last = portion.isEmpty() ? last : portion.getLast().mark();
        } while (portion.size() == PORTION && all.size() < MOST_ENTRIES);
        return all;
    }
}
