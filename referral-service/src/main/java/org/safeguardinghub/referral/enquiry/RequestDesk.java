package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseDesk;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.contact.Move;
import org.safeguardinghub.referral.contact.Moved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.Step;
import org.safeguardinghub.referral.enquiry.Cancellation.Reason;
import org.safeguardinghub.referral.enquiry.InformationRequest.Outstanding;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Requests.Noted;
import org.safeguardinghub.referral.enquiry.Withdrawals.Authorisation;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a worker follows what was asked: sees the answers together, reminds, takes back. */
@Service
@Transactional
public class RequestDesk {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CaseDesk desk;
    private final CaseFile files;
    private final Requests requests;
    private final Withdrawals withdrawals;
    private final Choosing choosing;
    private final News news;
    private final AuditTrail audit;
    private final InstantSource clock;

    RequestDesk(
            CaseDesk desk,
            CaseFile files,
            Requests requests,
            Withdrawals withdrawals,
            Choosing choosing,
            News news,
            AuditTrail audit,
            InstantSource clock) {
        this.desk = desk;
        this.files = files;
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.choosing = choosing;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything that was asked and said about one contact. That somebody read it is written down. */
    public Optional<Collated> collate(Caller caller, Reference reference) {
        return desk.kept(caller, reference).map(kept -> {
            var id = kept.contact().arrival().id();
            var boundary = Boundary.ofWorker(caller);
            audit.record(caller, "information-requests-viewed", "contact", id.toString(), Map.of());
            var withdrawn = withdrawals.of(boundary, id);
            boolean decidedAgain = !withdrawn.isEmpty()
                    && withdrawals.isDecidedAgain(
                            boundary, id, withdrawn.getLast().recordedAt());
            return new Collated(
                    kept,
                    requests.of(boundary, id),
                    withdrawn,
                    withdrawals.agreements(boundary, id),
                    decidedAgain,
                    withdrawals.authorisations(boundary, id),
                    now());
        });
    }

    /** Whom and what could be asked about this contact now, and what is known that a request would state. */
    public Optional<Choices> choices(Caller caller, Reference reference) {
        return desk.kept(caller, reference).map(kept -> {
            var id = kept.contact().arrival().id();
            audit.record(caller, "asking-choices-viewed", "contact", id.toString(), Map.of());
            return choosing.choices(caller, kept, files.told(id).form(), now());
        });
    }

    /** A reminder by a person. */
    public RequestStep chase(Caller caller, RequestId id, int seen) {
        return onOutstanding(
                caller,
                id,
                seen,
                (kept, outstanding, at) -> chase(
                        kept,
                        new Chaser(at, Chaser.Cause.WORKER, Worker.of(caller)),
                        noted(caller, Noted.What.CHASED, at)));
    }

    private RequestStep chase(KeptRequest kept, Chaser chaser, Noted noted) {
        var exchange = kept.request().exchange().with(chaser);
        var next = kept.request().noted(exchange);
        if (!requests.move(kept, next, noted)) {
            return new RequestStep.Stale(kept.version() + 1);
        }
        news.chased(exchange.ask(), chaser, exchange.chasers().size());
        return new RequestStep.Done(new KeptRequest(next, kept.version() + 1));
    }

    /** Only whoever has the contact takes a request back. */
    public RequestStep cancel(Caller caller, RequestId id, int seen, Reason reason, String why) {
        return onOutstanding(caller, id, seen, (kept, outstanding, at) -> {
            refuseUnlessHeld(caller, kept);
            var step = cancel(kept, outstanding, new Cancellation(reason, why, Worker.of(caller), at), caller);
            count(kept);
            return step;
        });
    }

    private void refuseUnlessHeld(Caller caller, KeptRequest kept) {
        var contact =
                desk.kept(caller, kept.request().exchange().ask().subject().reference());
        if (contact.map(Kept::contact).orElse(null) instanceof Held held
                && !held.hold().isOf(Worker.of(caller))) {
            new Moved.TakenBy(held).orRefuse();
        }
    }

    private RequestStep cancel(KeptRequest kept, Outstanding outstanding, Cancellation cancellation, Caller caller) {
        var next = outstanding.cancel(cancellation);
        if (!requests.move(kept, next, noted(caller, Noted.What.CANCELLED, cancellation.at()))) {
            return new RequestStep.Stale(kept.version() + 1);
        }
        var ask = kept.request().exchange().ask();
        news.cancelled(ask, cancellation.reason(), cancellation.at());
        audit.record(
                caller,
                "information-request-cancelled",
                "information-request",
                ask.id().toString(),
                Map.of("reason", cancellation.reason().name()));
        return new RequestStep.Done(new KeptRequest(next, kept.version() + 1));
    }

    /** A manager says that agencies may be asked although the family does not know. */
    public Optional<Authorisation> authorise(Caller manager, Reference reference, String why) {
        return desk.kept(manager, reference).map(kept -> {
            var arrival = kept.contact().arrival();
            var authorisation = new Authorisation(Worker.of(manager), why, now());
            withdrawals.authorise(arrival.authority(), arrival.id(), authorisation);
            audit.record(
                    manager,
                    "asking-without-family-authorised",
                    "contact",
                    arrival.id().toString(),
                    Map.of());
            return authorisation;
        });
    }

    /**
     * The family takes its agreement back: what rests on it stops, what was answered stays, and somebody decides on the
     * threshold again the same day. What rests on a section 47 decision or a duty goes on (domain.md 4).
     */
    public Withdrawal withdrawAgreement(Caller caller, Reference reference, int seen, FamilySaid said) {
        var move =
                Move.ofAnyone(Change.What.AGREEMENT_WITHDRAWN, said.how(), (contact, worker, at) -> Step.to(contact));
        var contact = desk.move(caller, reference, seen, move).orRefuse().contact();
        var at = now();
        var told = stopWhatRestsOnAgreement(caller, contact, at);
        var withdrawal = new Withdrawal(said.by(), said.when(), said.how(), Worker.of(caller), at, told, endOfDay(at));
        withdrawals.add(contact.arrival().authority(), contact.arrival().id(), withdrawal);
        news.agreementWithdrawn(subject(contact), told, at);
        return withdrawal;
    }

    /** The family agrees after all: from now on asking may rest on it again. Nothing that was stopped begins by itself. */
    public LaterAgreement recordAgreement(Caller caller, Reference reference, int seen, FamilySaid said) {
        var move = Move.ofAnyone(Change.What.AGREEMENT_GIVEN, said.how(), (contact, worker, at) -> Step.to(contact));
        var contact = desk.move(caller, reference, seen, move).orRefuse().contact();
        var at = now();
        var agreement = new LaterAgreement(said.by(), said.when(), said.how(), Worker.of(caller), at);
        withdrawals.add(contact.arrival().authority(), contact.arrival().id(), agreement);
        news.agreementGiven(subject(contact), at);
        return agreement;
    }

    private List<AgencyId> stopWhatRestsOnAgreement(Caller caller, Contact contact, Instant at) {
        var resting = requests.of(Boundary.ofWorker(caller), contact.arrival().id()).stream()
                .filter(kept ->
                        kept.request().exchange().ask().statement().threshold().restsOnAgreement())
                .toList();
        var withdrawn = new Cancellation(
                Reason.AGREEMENT_WITHDRAWN, "The family has withdrawn its agreement.", Worker.of(caller), at);
        for (var kept : resting) {
            if (kept.request() instanceof Outstanding outstanding) {
                cancel(kept, outstanding, withdrawn, caller);
            }
        }
        requests.count(contact.arrival().authority(), contact.arrival().id());
        return resting.stream()
                .map(kept -> kept.request().exchange().ask().agency().id())
                .distinct()
                .toList();
    }

    private RequestStep onOutstanding(Caller caller, RequestId id, int seen, Work work) {
        var found = requests.find(Boundary.ofWorker(caller), id);
        if (found.isEmpty()) {
            return new RequestStep.Unknown();
        }
        var kept = found.get();
        if (kept.version() != seen) {
            return new RequestStep.Stale(kept.version());
        }
        return kept.request() instanceof Outstanding outstanding
                ? work.on(kept, outstanding, now())
                : new RequestStep.NotNow(kept.request());
    }

    /** Reminds whoever has not answered in full by four fifths of the time, and again when it has gone. */
    public void chaseWhatIsDue() {
        var at = now();
        for (var kept : requests.toChase(at)) {
            var due = kept.request().exchange().ask().due();
            var cause = at.isBefore(due.at()) ? Chaser.Cause.EIGHTY_PERCENT : Chaser.Cause.DUE;
            chase(kept, new Chaser(at, cause, Worker.SYSTEM), AskingBook.bySystem(Noted.What.CHASED, at));
        }
    }

    /** Whoever was asked before the contact became more urgent has as long as its colour now allows. */
    public void hasten() {
        var at = now();
        for (var hastened : requests.hastened()) {
            var kept = hastened.kept();
            var exchange = kept.request().exchange();
            var sooner = exchange.of(exchange.ask().dueBy(Due.of(hastened.clock(), at)));
            var next = kept.request().noted(sooner);
            if (requests.move(kept, next, AskingBook.bySystem(Noted.What.DUE_SOONER, at))) {
                news.requested(sooner.ask());
            }
        }
    }

    private void count(KeptRequest kept) {
        var subject = kept.request().exchange().ask().subject();
        requests.count(subject.authority(), subject.contact());
    }

    private static Noted noted(Caller caller, Noted.What what, Instant at) {
        return AskingBook.noted(caller, what, at);
    }

    private static Ask.Subject subject(Contact contact) {
        var arrival = contact.arrival();
        return new Ask.Subject(arrival.id(), arrival.reference(), arrival.authority());
    }

    private static Instant endOfDay(Instant at) {
        return at.atZone(LONDON).toLocalDate().plusDays(1).atStartOfDay(LONDON).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * @param by who of the family said so
     * @param when when they said it
     */
    public record FamilySaid(String by, Instant when, String how) {}

    /**
     * One page about one contact.
     *
     * @param isDecidedAgain whether somebody has decided since the last withdrawal
     */
    public record Collated(
            Kept<Contact> contact,
            List<KeptRequest> requests,
            List<Withdrawal> withdrawals,
            List<LaterAgreement> agreements,
            boolean isDecidedAgain,
            List<Authorisation> authorisations,
            Instant now) {

        public Collated {
            requests = List.copyOf(requests);
            withdrawals = List.copyOf(withdrawals);
            agreements = List.copyOf(agreements);
            authorisations = List.copyOf(authorisations);
        }
    }

    @FunctionalInterface
    private interface Work {

        RequestStep on(KeptRequest kept, Outstanding outstanding, Instant at);
    }
}
