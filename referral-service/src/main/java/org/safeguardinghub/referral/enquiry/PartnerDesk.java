package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.enquiry.InformationRequest.Answerable;
import org.safeguardinghub.referral.enquiry.InformationRequest.Outstanding;
import org.safeguardinghub.referral.enquiry.Reply.Responder;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Requests.Noted;
import org.safeguardinghub.referral.enquiry.Requests.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an agency reads what it is asked, and says what it knows. It sees its own requests and nothing else. */
@Service
@Transactional
public class PartnerDesk {

    private static final String MISTAKEN = "WRONG_CHILD";

    private final Requests requests;
    private final ToldNow toldNow;
    private final News news;
    private final AuditTrail audit;
    private final InstantSource clock;

    PartnerDesk(Requests requests, ToldNow toldNow, News news, AuditTrail audit, InstantSource clock) {
        this.requests = requests;
        this.toldNow = toldNow;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<KeptRequest> page(Caller caller, @Nullable Place after, int limit) {
        return requests.page(Boundary.ofSender(caller), after, limit);
    }

    /** One request in full. That the agency read it is written down. */
    public Optional<KeptRequest> open(Caller caller, RequestId id) {
        var found = requests.find(Boundary.ofSender(caller), id).map(toldNow::of);
        found.ifPresent(_ -> record(caller, id, "information-request-viewed", Map.of()));
        return found;
    }

    /** @param seen the version the agency saw, where it says so: an answer adds and overwrites nothing */
    public RequestStep answer(Caller caller, RequestId id, @Nullable Integer seen, List<Said> said) {
        return found(caller, id, seen, kept -> {
            var codes = kept.request().exchange().ask().codes();
            for (var one : said) {
                if (!codes.contains(one.question())) {
                    return new RequestStep.NotAsked(one.question());
                }
            }
            return kept.request() instanceof Answerable answerable
                    ? answer(caller, kept, answerable, said)
                    : new RequestStep.NotNow(kept.request());
        });
    }

    private RequestStep answer(Caller caller, KeptRequest kept, Answerable answerable, List<Said> said) {
        var at = now();
        boolean late = answerable.exchange().isLate(at);
        var replies = said.stream().map(one -> one.by(caller, at, late)).toList();
        InformationRequest next = answerable.answer(replies);
        return take(caller, kept, next, Noted.What.ANSWERED, () -> {
            var kinds = replies.stream()
                    .map(reply -> reply.kind().name())
                    .distinct()
                    .sorted()
                    .toList();
            news.answered(next, kinds, at);
        });
    }

    /** This is not a child of theirs. */
    public RequestStep correct(Caller caller, RequestId id, @Nullable Integer seen, String why) {
        return found(caller, id, seen, kept -> {
            if (!(kept.request() instanceof Outstanding outstanding)) {
                return new RequestStep.NotNow(kept.request());
            }
            var at = now();
            var next = outstanding.correct(new Mistaken(why, responder(caller, null), at));
            return take(caller, kept, next, Noted.What.WRONG_CHILD, () -> news.answered(next, List.of(MISTAKEN), at));
        });
    }

    public RequestStep refuse(Caller caller, RequestId id, @Nullable Integer seen, NotShared notShared) {
        return found(caller, id, seen, kept -> {
            if (!(kept.request() instanceof Outstanding outstanding)) {
                return new RequestStep.NotNow(kept.request());
            }
            var at = now();
            var decision = notShared.by(responder(caller, null), at);
            return take(
                    caller,
                    kept,
                    outstanding.refuse(decision),
                    Noted.What.REFUSED,
                    () -> news.refused(kept.request().exchange().ask(), decision, at));
        });
    }

    private RequestStep found(Caller caller, RequestId id, @Nullable Integer seen, Work work) {
        return requests.find(Boundary.ofSender(caller), id)
                .map(kept ->
                        seen == null || seen == kept.version() ? work.on(kept) : new RequestStep.Stale(kept.version()))
                .orElseGet(RequestStep.Unknown::new);
    }

    private RequestStep take(Caller caller, KeptRequest kept, InformationRequest next, Noted.What what, Runnable told) {
        if (!requests.move(kept, next, AskingBook.noted(caller, what, now()))) {
            return new RequestStep.Stale(kept.version() + 1);
        }
        var ask = next.exchange().ask();
        told.run();
        record(
                caller,
                ask.id(),
                "information-request-"
                        + next.stateName().toLowerCase(Locale.ROOT).replace('_', '-'),
                Map.of());
        requests.count(ask.subject().authority(), ask.subject().contact());
        return new RequestStep.Done(new KeptRequest(next, kept.version() + 1));
    }

    private void record(Caller caller, RequestId id, String action, Map<String, String> codes) {
        audit.record(caller, action, "information-request", id.toString(), codes);
    }

    private static Responder responder(Caller caller, @Nullable String name) {
        return new Responder(caller.subject(), name == null ? caller.displayName() : name);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What an agency says to one question.
     *
     * @param answeredBy whose answer it is, where a system passes it on
     */
    public record Said(
            String question,
            Reply.Kind kind,
            @Nullable String text,
            @Nullable LocalDate asOf,
            @Nullable String answeredBy) {

        Reply by(Caller caller, Instant at, boolean late) {
            return new Reply(question, kind, text, asOf, responder(caller, answeredBy), at, late);
        }
    }

    /** Why an agency does not share. */
    public record NotShared(
            NonDisclosure.Reason reason,
            String why,
            String decidedBy,
            NonDisclosure.Seniority seniority,
            LocalDate reviewDate) {

        NonDisclosure by(Responder responder, Instant at) {
            return new NonDisclosure(reason, why, decidedBy, seniority, reviewDate, responder, at);
        }
    }

    @FunctionalInterface
    private interface Work {

        RequestStep on(KeptRequest kept);
    }
}
