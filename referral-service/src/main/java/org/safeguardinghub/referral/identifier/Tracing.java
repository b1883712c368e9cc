package org.safeguardinghub.referral.identifier;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.Field;
import org.safeguardinghub.matching.Level;
import org.safeguardinghub.matching.Matcher;
import org.safeguardinghub.matching.Weights;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Confirms numbers after the commit. That a number is right in form is not identity: only number, birth date and name
 * together are (domain.md 2). What the national record shows is kept beside what we were told, never in its place.
 */
@Service
@Transactional
public class Tracing {

    private static final int AT_ONCE = 20;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofMinutes(5);

    private final TraceBook book;
    private final Identifiers identifiers;
    private final ContactReader contacts;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Matcher matcher = new Matcher(Weights.standard());

    Tracing(TraceBook book, Identifiers identifiers, ContactReader contacts, AuditTrail audit, InstantSource clock) {
        this.book = book;
        this.identifiers = identifiers;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Numbers to ask about. Nothing is held while the national record thinks; whoever dies meanwhile is taken again. */
    public List<Due> due() {
        contacts.enter(Boundary.ofTheHouse());
        var now = clock.instant();
        return book.take(AT_ONCE, now, now.plus(LEASE));
    }

    public void answered(Due due, Optional<Trace> found) {
        contacts.enter(Boundary.ofTheHouse());
        var doubt = found.map(trace -> doubt(due.told(), trace)).orElse(Doubt.NOT_FOUND);
        book.write(due, found.map(Tracing::discreet).orElse(null), doubt, clock.instant());
        identifiers.recheck(List.of(due.person()));
        audit.recordByService(
                due.authority(),
                "identifier-traced",
                "person",
                due.person().toString(),
                Map.of("finding", doubt == Doubt.NONE ? "TRACED" : doubt.name()));
    }

    /** Nobody could say: it stays as sure as it was. */
    public void notReached(Due due) {
        contacts.enter(Boundary.ofTheHouse());
        book.tryAgain(due, clock.instant().plus(SOON));
    }

    private Doubt doubt(Description told, Trace trace) {
        var shown = Description.of(trace.name());
        var likeness = matcher.compare(told, trace.birth() == null ? shown : shown.born(trace.birth()));
        var birth = likeness.levelOf(Field.BIRTH);
        var family = likeness.levelOf(Field.FAMILY_NAME);
        var given = likeness.levelOf(Field.GIVEN_NAME);
        if (birth.isMissing() || family.isMissing()) {
            return Doubt.TOO_LITTLE_KNOWN;
        }
        if (birth != Level.SAME && birth != Level.FITS) {
            return Doubt.BIRTH_DIFFERS;
        }
        return family.isDifferent() || given.isDifferent() ? Doubt.NAME_DIFFERS : Doubt.NONE;
    }

    /** Of a restricted patient nothing is kept but that they are. */
    private static Trace discreet(Trace trace) {
        return trace.isRestricted() ? Trace.restricted(trace.current()) : trace;
    }

    /** A number to ask about, and what we were told of whose it is. */
    public record Due(PersonId person, AuthorityId authority, String value, Description told) {}

    /** What speaks against a number after a trace. */
    public enum Doubt {
        NONE,
        NOT_FOUND,
        TOO_LITTLE_KNOWN,
        BIRTH_DIFFERS,
        NAME_DIFFERS;

        /** As it is stored: what is no conflict leaves the number as sure as it was. */
        public @Nullable String code() {
            return this == NONE ? null : name();
        }
    }
}
