package org.safeguardinghub.consent.misdirected;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.disclosure.Ledger;
import org.safeguardinghub.consent.misdirected.Misdirection.Closed;
import org.safeguardinghub.consent.misdirected.Misdirections.Asked;
import org.safeguardinghub.consent.misdirected.Step.Closing;
import org.safeguardinghub.consent.misdirected.Step.Correction;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is seen to that information which went astray is got back, and that everybody knows who has to. */
@Service
@Transactional
public class MisdirectionDesk {

    private static final int MOST = 200;

    private final Misdirections misdirections;
    private final Ledger ledger;
    private final SharingDesk sharing;
    private final AuditTrail audit;
    private final InstantSource clock;

    MisdirectionDesk(
            Misdirections misdirections, Ledger ledger, SharingDesk sharing, AuditTrail audit, InstantSource clock) {
        this.misdirections = misdirections;
        this.ledger = ledger;
        this.sharing = sharing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One misdirected disclosure, with every place where wrong information about a child travelled.
     *
     * @param reference what people call the contact; absent where we never heard it
     */
    public record Opened(
            Misdirection misdirection,
            List<Spread> spread,
            @Nullable String reference) {

        public Opened {
            spread = List.copyOf(spread);
        }
    }

    /** What came of the wish to report one. */
    public sealed interface Reporting {

        /**
         * It is reported.
         *
         * @param isNew false where the same was reported before
         */
        record Done(Opened opened, boolean isNew) implements Reporting {}

        /** No contact of this authority. */
        record UnknownContact() implements Reporting {}

        /** No line of this contact's in the ledger. */
        record UnknownDecision() implements Reporting {}

        /** The same went to the same recipient at the same instant, and was told otherwise. */
        record ReportedOtherwise(MisdirectionId id) implements Reporting {}
    }

    /** What came of the wish to take a step. */
    public sealed interface Stepped {

        record Done(Opened opened) implements Stepped {}

        record Unknown() implements Stepped {}

        record Stale(int version) implements Stepped {}

        record Forbidden(Rule rule, Misdirection misdirection) implements Stepped {}
    }

    /** Sent again it changes nothing. */
    public Reporting report(Caller caller, Report report) {
        var authority = caller.authority();
        if (!isKnown(authority, report)) {
            return new Reporting.UnknownContact();
        }
        if (report.decision() != null && !isInLedger(authority, report, report.decision())) {
            return new Reporting.UnknownDecision();
        }
        var reported = Misdirection.reported(new MisdirectionId(UUID.randomUUID()), report, noted(caller));
        if (misdirections.add(authority, reported.file())) {
            written(caller, "misdirection-reported", reported, Map.of());
            return new Reporting.Done(opened(authority, reported), true);
        }
        var before = misdirections.same(authority, report).orElseThrow();
        return before.file().report().equals(report)
                ? new Reporting.Done(opened(authority, before), false)
                : new Reporting.ReportedOtherwise(before.file().id());
    }

    /** One step, as whoever takes it saw the whole. */
    public Stepped step(Caller caller, MisdirectionId id, int seen, Step step) {
        var found = misdirections.find(caller.authority(), id);
        if (found.isEmpty()) {
            return new Stepped.Unknown();
        }
        var before = found.get();
        if (before.file().version() != seen) {
            return new Stepped.Stale(before.file().version());
        }
        var entry = new Entry(step, noted(caller));
        return switch (before.take(entry)) {
            case Next.Refused<? extends Misdirection>(var rule) -> new Stepped.Forbidden(rule, before);
            case Next.To<? extends Misdirection>(var next) ->
                forbidden(caller.authority(), before, step)
                        .<Stepped>map(rule -> new Stepped.Forbidden(rule, before))
                        .orElseGet(() -> save(caller, before, entry, next));
        };
    }

    /** That it was read is written down. */
    public Optional<Opened> read(Caller caller, MisdirectionId id) {
        return misdirections.find(caller.authority(), id).map(found -> {
            written(caller, "misdirection-read", found, Map.of());
            return opened(caller.authority(), found);
        });
    }

    /** That they were read is written down. */
    public List<Misdirection> list(Caller caller, @Nullable ContactId contact, boolean onlyOpen) {
        audit.record(
                caller,
                "misdirections-read",
                contact == null ? "authority" : "contact",
                contact == null ? caller.authority().value() : contact.toString(),
                Map.of());
        return misdirections.list(caller.authority(), new Asked(contact, onlyOpen, MOST));
    }

    /** What people call the contacts that these are about. */
    public Map<ContactId, String> references(Caller caller, List<Misdirection> misdirections) {
        var contacts = misdirections.stream()
                .map(misdirection -> misdirection.file().report().contact())
                .collect(Collectors.toSet());
        return sharing.references(contacts, caller.authority());
    }

    /** What only the ledger can say. */
    private Optional<Rule> forbidden(AuthorityId authority, Misdirection before, Step step) {
        return switch (step) {
            case Correction(var recipient, var _, var _)
            when !travelledTo(authority, before, recipient) -> Optional.of(Rule.DID_NOT_TRAVEL_THERE);
            case Closing _
            when spread(authority, before).stream().anyMatch(Spread::isOpen) -> Optional.of(Rule.CORRECTIONS_OPEN);
            default -> Optional.empty();
        };
    }

    private Stepped save(Caller caller, Misdirection before, Entry entry, Misdirection next) {
        if (!misdirections.add(before.file(), entry)) {
            return new Stepped.Stale(before.file().version() + 1);
        }
        var what = entry.step().getClass().getSimpleName().toUpperCase(Locale.ROOT);
        written(caller, "misdirection-stepped", next, Map.of("step", what));
        return new Stepped.Done(opened(caller.authority(), next));
    }

    private Opened opened(AuthorityId authority, Misdirection misdirection) {
        var contact = misdirection.file().report().contact();
        return new Opened(
                misdirection,
                spread(authority, misdirection),
                sharing.references(List.of(contact), authority).get(contact));
    }

    private boolean travelledTo(AuthorityId authority, Misdirection misdirection, AgencyId recipient) {
        return spread(authority, misdirection).stream()
                .anyMatch(spread -> spread.travelled().recipient().equals(recipient));
    }

    /** Of wrong information every recipient that the ledger knows, up to the day it was closed. */
    private List<Spread> spread(AuthorityId authority, Misdirection misdirection) {
        var file = misdirection.file();
        return file.report().isWrongChild()
                ? ledger.travelled(file.report().contact(), authority, until(misdirection)).stream()
                        .map(travelled -> new Spread(travelled, file.correction(travelled.recipient())))
                        .toList()
                : List.of();
    }

    private Instant until(Misdirection misdirection) {
        return misdirection instanceof Closed
                ? misdirection.file().entries().stream()
                        .filter(entry -> entry.step() instanceof Closing)
                        .map(entry -> entry.noted().at())
                        .findFirst()
                        .orElseThrow()
                : now();
    }

    private boolean isKnown(AuthorityId authority, Report report) {
        return sharing.find(report.contact(), authority).isPresent()
                || !ledger.latest(report.contact(), authority, 1).isEmpty();
    }

    private boolean isInLedger(AuthorityId authority, Report report, UUID decision) {
        return ledger.find(decision, authority)
                .filter(entry -> entry.question().contact().equals(report.contact()))
                .isPresent();
    }

    private void written(Caller caller, String action, Misdirection misdirection, Map<String, String> codes) {
        audit.record(caller, action, "misdirection", misdirection.file().id().toString(), codes);
    }

    private Noted noted(Caller caller) {
        return new Noted(caller.subject(), caller.displayName(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
