package org.safeguardinghub.referral.breakglass;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.breakglass.BrokenGlass.Finding;
import org.safeguardinghub.referral.breakglass.BrokenGlass.Review;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.people.PersonDesk;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a worker opens a restricted record in an emergency. A sealed record does not exist here either. Managers hear of
 * it at once, and one of them says on the next working day whether it was right.
 */
@Service
@Transactional
public class BreakGlassDesk {

    private final PersonDesk people;
    private final BrokenGlasses glasses;
    private final ContactReader contacts;
    private final BreakGlassNews news;
    private final AuditTrail audit;
    private final InstantSource clock;

    BreakGlassDesk(
            PersonDesk people,
            BrokenGlasses glasses,
            ContactReader contacts,
            BreakGlassNews news,
            AuditTrail audit,
            InstantSource clock) {
        this.people = people;
        this.glasses = glasses;
        this.contacts = contacts;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of asking for it. */
    public sealed interface Breaking {

        record Broken(BrokenGlass glass) implements Breaking {}

        /** Whoever asks may read it as it is. */
        record NotNeeded() implements Breaking {}

        record Unknown() implements Breaking {}
    }

    /** What came of reviewing it. */
    public sealed interface Reviewing {

        record Reviewed() implements Reviewing {}

        /** Nobody reviews what they did themselves. */
        record ByThemselves() implements Reviewing {}

        record ReviewedBefore() implements Reviewing {}

        record Unknown() implements Reviewing {}
    }

    /** @param minutes from 1 to {@value BrokenGlass#LONGEST_MINUTES} */
    public Breaking open(Caller caller, PersonId id, Emergency emergency, String because, int minutes) {
        return people.access(caller, id)
                .map(access -> access.isWithheld()
                        ? broken(caller, id, emergency, because, minutes)
                        : new Breaking.NotNeeded())
                .orElseGet(Breaking.Unknown::new);
    }

    private Breaking broken(Caller caller, PersonId id, Emergency emergency, String because, int minutes) {
        var worker = Worker.of(caller);
        var glass = BrokenGlass.now(caller.authority(), id, worker, emergency, because, minutes, now());
        glasses.add(glass);
        news.broken(glass);
        audit.record(
                caller,
                "glass-broken",
                "person",
                id.toString(),
                Map.of("emergency", emergency.name(), "minutes", "" + minutes));
        return new Breaking.Broken(glass);
    }

    /** That somebody looks through them is written down. */
    public List<BrokenGlass> page(Caller caller, boolean waiting, @Nullable UUID after, int limit) {
        contacts.enter(Boundary.ofWorker(caller));
        audit.record(caller, "broken-glass-viewed", "person", "all", Map.of());
        return glasses.page(waiting, after, limit);
    }

    public Reviewing review(Caller caller, UUID id, Finding finding, String note) {
        contacts.enter(Boundary.ofWorker(caller));
        var found = glasses.find(id);
        if (found.isEmpty()) {
            return new Reviewing.Unknown();
        }
        var glass = found.get();
        var manager = Worker.of(caller);
        if (glass.by().id().equals(manager.id())) {
            return new Reviewing.ByThemselves();
        }
        var review = new Review(finding, note, manager, now());
        if (!glasses.review(glass, review)) {
            return new Reviewing.ReviewedBefore();
        }
        news.reviewed(glass, review);
        audit.record(
                caller,
                "broken-glass-reviewed",
                "person",
                glass.person().toString(),
                Map.of("finding", finding.name()));
        return new Reviewing.Reviewed();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
