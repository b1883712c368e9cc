package org.safeguardinghub.referral.erasure;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.erasure.Erasure.State;
import org.safeguardinghub.referral.erasure.Erasures.Row;
import org.safeguardinghub.referral.erasure.Policy.Due;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where is seen what is over, and what was asked about it. That somebody looks is written down. */
@Service
@Transactional
public class OverDesk {

    private final Erasures erasures;
    private final Rules rules;
    private final ContactReader contacts;
    private final AuditTrail audit;
    private final InstantSource clock;

    OverDesk(Erasures erasures, Rules rules, ContactReader contacts, AuditTrail audit, InstantSource clock) {
        this.erasures = erasures;
        this.rules = rules;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /** A contact whose time is over, and what keeps it all the same. */
    public record Over(Past past, Due due, Set<Keeper> keepers) {}

    /** @param next where the next page begins; none after the last */
    public record OverPage(List<Over> over, @Nullable Row next) {}

    /**
     * Contacts whose time is over, those received first come first.
     *
     * @param most how many closed contacts are looked at: a page may have fewer
     */
    public OverPage over(Caller caller, @Nullable Row after, int most) {
        enter(caller, "contacts-over-viewed");
        var now = clock.instant();
        var policy = rules.of(caller.authority(), List.of()).policy();
        var closed = erasures.closed(caller.authority(), policy.nothingSince(now), after, most + 1);
        var page = closed.stream().limit(most).toList();
        var people =
                page.stream().flatMap(past -> past.people().stream()).distinct().toList();
        var standing = rules.of(caller.authority(), people);
        var over = page.stream()
                .map(past -> new Over(past, policy.of(past, false), standing.keepersOf(past)))
                .filter(found -> found.due().isPast(now))
                .toList();
        return new OverPage(over, closed.size() > most ? Row.of(page.getLast()) : null);
    }

    /** What was asked to be erased, the latest first. */
    public List<Erasure> page(Caller caller, @Nullable State state, @Nullable ErasureId after, int most) {
        enter(caller, "erasures-viewed");
        return erasures.page(caller.authority(), state, after, most);
    }

    public Optional<Erasure> open(Caller caller, ErasureId id) {
        contacts.enter(Boundary.ofWorker(caller));
        var found = erasures.find(caller.authority(), id);
        found.ifPresent(erasure -> audit.record(
                caller,
                "erasure-viewed",
                "contact",
                erasure.contact().value().toString(),
                Map.of("erasure", id.toString())));
        return found;
    }

    private void enter(Caller caller, String action) {
        contacts.enter(Boundary.ofWorker(caller));
        audit.record(caller, action, "authority", caller.authority().value(), Map.of());
    }
}
