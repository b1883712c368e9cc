package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact.Gathering;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Contact.Rated;
import org.safeguardinghub.referral.contact.Contact.Screened;
import org.safeguardinghub.referral.contact.Move;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.Refusal;
import org.safeguardinghub.referral.contact.Step;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Requests.Noted;
import org.safeguardinghub.referral.form.Danger;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The two halves of asking that touch the record: looking whether it may be, and writing down that it was. */
@Service
@Transactional
class AskingBook {

    private final CaseDesk desk;
    private final CaseFile files;
    private final Requests requests;
    private final Knowledge knowledge;
    private final News news;
    private final AuditTrail audit;
    private final InstantSource clock;

    AskingBook(
            CaseDesk desk,
            CaseFile files,
            Requests requests,
            Knowledge knowledge,
            News news,
            AuditTrail audit,
            InstantSource clock) {
        this.desk = desk;
        this.files = files;
        this.requests = requests;
        this.knowledge = knowledge;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Prepared prepare(Caller caller, Reference reference, int seen, Wish wish) {
        var rated = ratedBy(caller, reference, seen);
        var form = files.told(rated.arrival().id()).form();
        var now = now();
        var whole =
                wish.children().isEmpty() ? wish.aboutEveryChild(form.children().size()) : wish;
        if (namesNobody(whole, form)) {
            return new Prepared.Not(Objection.NO_SUCH_PERSON);
        }
        return objection(caller, rated, whole, form, now)
                .<Prepared>map(Prepared.Not::new)
                .orElseGet(() -> ready(caller, rated, seen, whole, form, now));
    }

    private Rated ratedBy(Caller caller, Reference reference, int seen) {
        var kept = desk.kept(caller, reference).orElseThrow(NotMoved::unknown);
        if (kept.version() != seen) {
            new Moved.Stale(kept.version()).orRefuse();
        }
        if (kept.contact() instanceof Held held && !held.hold().isOf(Worker.of(caller))) {
            new Moved.TakenBy(held).orRefuse();
        }
        if (kept.contact() instanceof Rated rated) {
            return rated;
        }
        new Moved.Forbidden(Refusal.NOT_POSSIBLE_NOW, kept.contact()).orRefuse();
        throw new IllegalStateException("a refusal is thrown");
    }

    private Optional<Objection> objection(Caller caller, Rated rated, Wish wish, ReferralForm form, Instant now) {
        var agencies = knowledge.agencies(caller, wish.agencies());
        if (agencies.size() < wish.agencies().size()) {
            return Optional.of(Objection.AGENCY_NOT_KNOWN);
        }
        if (knowledge.questions(caller, now, wish).isEmpty()) {
            return Optional.of(Objection.QUESTION_NOT_KNOWN);
        }
        var outstanding = requests.of(Boundary.ofWorker(caller), rated.arrival().id()).stream()
                .filter(kept -> kept.request().isOutstanding())
                .map(kept -> kept.request().exchange().ask().agency().id());
        if (outstanding.anyMatch(wish.agencies()::contains)) {
            return Optional.of(Objection.ASKED_ALREADY);
        }
        return TruthRules.objection(
                wish.statement(), knowledge.known(caller, rated, form, Set.copyOf(wish.children()), now));
    }

    private Prepared ready(Caller caller, Rated rated, int seen, Wish wish, ReferralForm form, Instant now) {
        return switch (Due.settle(rated.screening().clock(), wish.dueAt(), now)) {
            case Due.Settled.Not(var fault) -> new Prepared.Not(of(fault));
            case Due.Settled.At(var due) ->
                new Prepared.Ready(new Draft(
                        new Ask.Subject(
                                rated.arrival().id(),
                                rated.arrival().reference(),
                                rated.arrival().authority()),
                        seen,
                        form,
                        knowledge.agencies(caller, wish.agencies()),
                        knowledge.questions(caller, now, wish).orElseThrow(),
                        wish,
                        rated.screening().colour(),
                        due,
                        isInDanger(rated) || wish.statement().threshold().neverWaits()));
        };
    }

    static boolean isInDanger(Rated rated) {
        return rated.screening().inDanger()
                || rated.screening().isRed()
                || rated.arrival().danger() == Danger.Statement.STATED;
    }

    private static Objection of(Due.Fault fault) {
        return switch (fault) {
            case NEEDED -> Objection.DUE_NEEDED;
            case AFTER_THE_CLOCK -> Objection.DUE_AFTER_THE_CLOCK;
            case PASSED -> Objection.DUE_PASSED;
        };
    }

    private static boolean namesNobody(Wish wish, ReferralForm form) {
        return wish.children().stream()
                        .anyMatch(place -> place >= form.children().size())
                || wish.adults().stream()
                        .anyMatch(place -> place >= form.adults().size());
    }

    /** All of it or nothing: the contact's step, every request, its history and the news of it. */
    public List<KeptRequest> send(Caller caller, Draft draft, Map<AgencyId, Permission> permissions) {
        gather(caller, draft);
        var now = now();
        var sent = draft.agencies().stream()
                .map(agency -> {
                    var permission =
                            Optional.ofNullable(permissions.get(agency.id())).orElseThrow();
                    return send(caller, ask(caller, draft, agency, permission, now));
                })
                .toList();
        requests.count(draft.subject().authority(), draft.subject().contact());
        return sent;
    }

    /** The first request moves the contact on; whoever changed it meanwhile was first. */
    private void gather(Caller caller, Draft draft) {
        var reference = draft.subject().reference();
        var kept = desk.kept(caller, reference).orElseThrow();
        if (kept.version() == draft.seen() && kept.contact() instanceof Gathering) {
            return;
        }
        desk.move(
                        caller,
                        reference,
                        draft.seen(),
                        Move.ofHolder(
                                Change.What.GATHERING_STARTED,
                                null,
                                (contact, worker, at) -> contact instanceof Screened screened
                                        ? Step.to(screened.gather(at))
                                        : Step.<Gathering>refused(Refusal.NOT_POSSIBLE_NOW)))
                .orRefuse();
    }

    private static Ask ask(Caller caller, Draft draft, Agency agency, Permission permission, Instant now) {
        return new Ask(
                RequestId.next(),
                draft.subject(),
                agency,
                draft.about(permission),
                draft.questions(),
                draft.wish().statement(),
                draft.urgency(),
                draft.due(),
                permission,
                Worker.of(caller),
                now);
    }

    private KeptRequest send(Caller caller, Ask ask) {
        var request = new InformationRequest.Sent(Exchange.begun(ask));
        if (!requests.add(request, noted(caller, Noted.What.SENT, ask.at()))) {
            new Moved.Stale(0).orRefuse();
        }
        news.requested(ask);
        audit.record(
                caller,
                "information-requested",
                "information-request",
                ask.id().toString(),
                Map.of(
                        "agency", ask.agency().id().value(),
                        "threshold", ask.statement().threshold().name(),
                        "contact", ask.subject().contact().toString(),
                        "rule", ask.permission().rule()));
        return new KeptRequest(request, 1);
    }

    static Noted noted(Caller caller, Noted.What what, Instant at) {
        return new Noted(what, at, caller.subject(), caller.displayName());
    }

    @Transactional(readOnly = true)
    public List<KeptRequest> unreconciled() {
        return requests.unreconciled();
    }

    public void reconciled(KeptRequest kept, Permission permission) {
        var exchange = kept.request().exchange();
        var next = kept.request().noted(exchange.of(exchange.ask().on(permission)));
        requests.move(kept, next, bySystem(Noted.What.RECONCILED, now()));
    }

    static Noted bySystem(Noted.What what, Instant at) {
        return new Noted(what, at, Worker.SYSTEM.id().toString(), Worker.SYSTEM.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
