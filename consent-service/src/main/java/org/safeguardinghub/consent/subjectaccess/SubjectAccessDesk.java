package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;
import org.safeguardinghub.consent.subjectaccess.Step.Handover;
import org.safeguardinghub.consent.subjectaccess.Step.Judged;
import org.safeguardinghub.consent.subjectaccess.SubjectAccess.Released;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where requests to be told what is held are recorded, reviewed and answered. Each reading is written down. */
@Service
@Transactional
public class SubjectAccessDesk {

    private static final int MOST = 200;
    private static final String SEES_RESTRICTED = "restricted-records-officer";

    private final Requests requests;
    private final DisclosureToSubject disclosure;
    private final AuditTrail audit;
    private final InstantSource clock;

    SubjectAccessDesk(Requests requests, DisclosureToSubject disclosure, AuditTrail audit, InstantSource clock) {
        this.requests = requests;
        this.disclosure = disclosure;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish to take a step. */
    public sealed interface Stepped {

        record Done(SubjectAccess request) implements Stepped {}

        record Unknown() implements Stepped {}

        record Stale(int version) implements Stepped {}

        record Forbidden(Rule rule, SubjectAccess request) implements Stepped {}
    }

    /** What came of asking to see the items. */
    public sealed interface Seen {

        record Items(SubjectAccess request, List<Decided> items) implements Seen {

            public Items {
                items = List.copyOf(items);
            }
        }

        record Unknown() implements Seen {}

        record Forbidden(Rule rule, SubjectAccess request) implements Seen {}
    }

    /**
     * A request is on record.
     *
     * @param isNew false where the same was recorded before
     */
    public record Recorded(SubjectAccess request, boolean isNew) {}

    /** Sent again it changes nothing. */
    public Recorded record(Caller caller, Asked asked) {
        var request = SubjectAccess.received(new RequestId(UUID.randomUUID()), asked, noted(caller));
        if (requests.add(caller.authority(), request.file())) {
            written(caller, "subject-access-recorded", request, Map.of());
            return new Recorded(request, true);
        }
        return new Recorded(requests.same(caller.authority(), asked).orElseThrow(), false);
    }

    /** One step, as whoever takes it saw the whole. */
    public Stepped step(Caller caller, RequestId id, int seen, Step step) {
        return take(caller, id, seen, step, List.of());
    }

    /** What the services handed over, with what the rules propose, in place of what they did before. */
    Stepped gathered(Caller caller, RequestId id, int seen, Step.Gathered step, List<Proposed> items) {
        return take(caller, id, seen, step, items);
    }

    /** Whether it could be gathered now, and for whom; nothing is written. */
    Stepped mayGather(Caller caller, RequestId id, int seen) {
        return allowed(caller, id, seen, new Entry(new Step.Gathered(0, List.of()), noted(caller)));
    }

    /** It is handed over: of each contact that anything was given of there is a line in the ledger. */
    public Stepped release(Caller caller, RequestId id, int seen, Handover handover) {
        var items = decided(caller, id);
        var given = Math.toIntExact(items.stream().filter(Decided::isGiven).count());
        return step(caller, id, seen, new Step.Released(handover, given, items.size() - given));
    }

    public Optional<SubjectAccess> read(Caller caller, RequestId id) {
        var found = requests.find(caller.authority(), id);
        found.ifPresent(request -> written(caller, "subject-access-read", request, Map.of()));
        return found;
    }

    public List<SubjectAccess> list(Caller caller, boolean onlyOpen) {
        audit.record(
                caller,
                "subject-access-list-read",
                "authority",
                caller.authority().value(),
                Map.of());
        return requests.list(caller.authority(), onlyOpen, MOST);
    }

    /** Everything that was gathered, with what is proposed for it and what was decided. */
    public Seen items(Caller caller, RequestId id) {
        return seen(caller, id, "subject-access-items-read", false);
    }

    /** What was released, to be handed over. */
    public Seen released(Caller caller, RequestId id) {
        return seen(caller, id, "subject-access-exported", true);
    }

    private Seen seen(Caller caller, RequestId id, String action, boolean mustBeReleased) {
        var found = requests.find(caller.authority(), id);
        if (found.isEmpty()) {
            return new Seen.Unknown();
        }
        var request = found.get();
        var items = decided(caller, request);
        if (isWithheldFrom(caller, items)) {
            written(caller, "subject-access-withheld", request, Map.of());
            return new Seen.Forbidden(Rule.RESTRICTED, request);
        }
        if (mustBeReleased && !(request instanceof Released)) {
            return new Seen.Forbidden(Rule.NOT_POSSIBLE_NOW, request);
        }
        written(caller, action, request, Map.of("items", Integer.toString(items.size())));
        return new Seen.Items(request, items);
    }

    private Stepped take(Caller caller, RequestId id, int seen, Step step, List<Proposed> gathered) {
        var entry = new Entry(step, noted(caller));
        return switch (allowed(caller, id, seen, entry)) {
            case Stepped.Done(var before) -> save(caller, before, entry, gathered);
            case Stepped.Unknown unknown -> unknown;
            case Stepped.Stale stale -> stale;
            case Stepped.Forbidden forbidden -> forbidden;
        };
    }

    /** The state as it is, where the step may be taken from it. */
    private Stepped allowed(Caller caller, RequestId id, int seen, Entry entry) {
        var found = requests.find(caller.authority(), id);
        if (found.isEmpty()) {
            return new Stepped.Unknown();
        }
        var before = found.get();
        if (before.file().version() != seen) {
            return new Stepped.Stale(before.file().version());
        }
        return switch (before.take(entry)) {
            case Next.Refused<? extends SubjectAccess>(var rule) -> new Stepped.Forbidden(rule, before);
            case Next.To<? extends SubjectAccess> _ ->
                forbidden(caller, before, entry.step())
                        .<Stepped>map(rule -> new Stepped.Forbidden(rule, before))
                        .orElseGet(() -> new Stepped.Done(before));
        };
    }

    /** What only the items can say. */
    private Optional<Rule> forbidden(Caller caller, SubjectAccess before, Step step) {
        return switch (step) {
            case Judged judged -> ofJudging(caller, decided(caller, before), judged);
            case Step.Reviewed _ -> ofReviewing(caller, decided(caller, before));
            case Step.Released _ ->
                isWithheldFrom(caller, decided(caller, before)) ? Optional.of(Rule.RESTRICTED) : Optional.empty();
            case Step.IdentityAsked _,
                    Step.IdentityConfirmed _,
                    Step.Extended _,
                    Step.Gathered _,
                    Step.Refusal _,
                    Step.Withdrawal _ -> Optional.empty();
        };
    }

    private static Optional<Rule> ofJudging(Caller caller, List<Decided> items, Judged judged) {
        if (isWithheldFrom(caller, items)) {
            return Optional.of(Rule.RESTRICTED);
        }
        var item = items.stream()
                .filter(decided -> decided.proposed().item().key().equals(judged.item()))
                .findFirst();
        if (item.isEmpty()) {
            return Optional.of(Rule.UNKNOWN_ITEM);
        }
        if (item.get().proposed().proposal().verdict().isFixed()) {
            return Optional.of(Rule.NEVER_GIVEN);
        }
        return judged.blackedOut().stream()
                        .allMatch(passage -> item.get().proposed().item().says(passage))
                ? Optional.empty()
                : Optional.of(Rule.UNKNOWN_PASSAGE);
    }

    private static Optional<Rule> ofReviewing(Caller caller, List<Decided> items) {
        if (isWithheldFrom(caller, items)) {
            return Optional.of(Rule.RESTRICTED);
        }
        return items.stream().anyMatch(Decided::isOpen) ? Optional.of(Rule.ITEMS_UNDECIDED) : Optional.empty();
    }

    private static boolean isWithheldFrom(Caller caller, List<Decided> items) {
        return !caller.hasRole(SEES_RESTRICTED)
                && items.stream()
                        .anyMatch(decided -> decided.proposed().item().marks().contains(Mark.RESTRICTED));
    }

    private Stepped save(Caller caller, SubjectAccess before, Entry entry, List<Proposed> gathered) {
        var id = before.file().id();
        if (!requests.add(caller.authority(), before.file(), entry)) {
            return new Stepped.Stale(before.file().version() + 1);
        }
        var next = ((Next.To<? extends SubjectAccess>) before.take(entry)).state();
        switch (entry.step()) {
            case Step.Gathered _ -> requests.keep(caller.authority(), id, gathered);
            case Step.Refusal _, Step.Withdrawal _ -> requests.forgetItems(caller.authority(), id);
            case Step.Released _ ->
                disclosure.write(
                        caller, next, decided(caller, next), entry.noted().at());
            default -> {}
        }
        var what = entry.step().getClass().getSimpleName().toUpperCase(Locale.ROOT);
        written(caller, "subject-access-stepped", next, Map.of("step", what));
        return new Stepped.Done(next);
    }

    private List<Decided> decided(Caller caller, RequestId id) {
        return requests.find(caller.authority(), id)
                .map(request -> decided(caller, request))
                .orElse(List.of());
    }

    private List<Decided> decided(Caller caller, SubjectAccess request) {
        var judged = request.file().judged();
        return requests.items(caller.authority(), request.file().id()).stream()
                .map(proposed -> new Decided(
                        proposed, Optional.ofNullable(judged.get(proposed.item().key()))))
                .toList();
    }

    private void written(Caller caller, String action, SubjectAccess request, Map<String, String> codes) {
        audit.record(caller, action, "subject-access", request.file().id().toString(), codes);
    }

    private Noted noted(Caller caller) {
        return new Noted(caller.subject(), caller.displayName(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
