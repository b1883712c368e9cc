package org.safeguardinghub.referral.enquiry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.NotMoved;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.contact.StateNames;
import org.safeguardinghub.referral.enquiry.Agency;
import org.safeguardinghub.referral.enquiry.AskingDesk;
import org.safeguardinghub.referral.enquiry.Cancellation;
import org.safeguardinghub.referral.enquiry.Choices;
import org.safeguardinghub.referral.enquiry.LaterAgreement;
import org.safeguardinghub.referral.enquiry.PersonAsked;
import org.safeguardinghub.referral.enquiry.Question;
import org.safeguardinghub.referral.enquiry.RequestDesk;
import org.safeguardinghub.referral.enquiry.RequestDesk.FamilySaid;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.Withdrawal;
import org.safeguardinghub.referral.enquiry.Withdrawals.Authorisation;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A worker asks agencies what they know, and reads what they say. */
@Tag(name = "Information requests", description = "Ask agencies what they know; read what they say on one page.")
@RestController
class AskingController {

    private static final int LONGEST = 10_000;
    private static final int SHORT = 200;

    private final AskingDesk enquiries;
    private final RequestDesk desk;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    AskingController(AskingDesk enquiries, RequestDesk desk, InstantSource clock) {
        this.enquiries = enquiries;
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(
            summary = "Ask agencies what they know",
            description = "Either every agency is asked or none. What is stated is checked against what is known.",
            operationId = "askAgencies")
    @Reads(WishFromJson.WishBody.class)
    @PostMapping("/api/v1/contacts/{reference}/requests")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.WORKS_HERE)
    SentView ask(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var wish = bodies.read(body, WishFromJson::of);
        return SentView.of(Answers.sent(enquiries.ask(caller, Reference.asked(reference), seen, wish)));
    }

    @Operation(summary = "Everything that was asked and said about a contact", operationId = "collatedRequests")
    @GetMapping("/api/v1/contacts/{reference}/requests")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<CollatedView> collated(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        var view = desk.collate(caller, Reference.asked(reference))
                .map(CollatedView::of)
                .orElseThrow(NotMoved::unknown);
        return Versions.answer(view.version(), view);
    }

    @Operation(summary = "Whom and what could be asked", operationId = "requestChoices")
    @GetMapping("/api/v1/contacts/{reference}/requests/choices")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<ChoicesView> choices(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        var view = desk.choices(caller, Reference.asked(reference))
                .map(ChoicesView::of)
                .orElseThrow(NotMoved::unknown);
        return Versions.answer(view.version(), view);
    }

    @Operation(
            summary = "Allow agencies to be asked although the family does not know",
            description = "By a manager who is not the one who asks.",
            operationId = "authoriseAsking")
    @Reads(WhyBody.class)
    @PostMapping("/api/v1/contacts/{reference}/requests/authorisation")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.IS_MANAGER)
    Authorisation authorise(
            @Parameter(hidden = true) Caller caller, @PathVariable String reference, @RequestBody byte[] body) {
        var why = bodies.read(body, place -> place.needText("why", LONGEST));
        return desk.authorise(caller, Reference.asked(reference), why).orElseThrow(NotMoved::unknown);
    }

    @Operation(
            summary = "The family takes its agreement back",
            description = "Requests that rest on it stop; what was answered stays; the threshold is decided again.",
            operationId = "withdrawAgreement")
    @Reads(FamilySaid.class)
    @PostMapping("/api/v1/contacts/{reference}/agreement-withdrawal")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.WORKS_HERE)
    Withdrawal withdraw(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var said = bodies.read(body, this::familySaid);
        return desk.withdrawAgreement(caller, Reference.asked(reference), seen, said);
    }

    @Operation(
            summary = "The family agrees to a service after all",
            description = "From now on the last word holds. Requests that were stopped stay stopped.",
            operationId = "recordAgreement")
    @Reads(FamilySaid.class)
    @PostMapping("/api/v1/contacts/{reference}/agreement")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(Roles.WORKS_HERE)
    LaterAgreement agree(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var said = bodies.read(body, this::familySaid);
        return desk.recordAgreement(caller, Reference.asked(reference), seen, said);
    }

    @Operation(summary = "Remind the agency", operationId = "chaseRequest")
    @PostMapping("/api/v1/requests/{id}/chasers")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<Line> chase(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(Answers.done(desk.chase(caller, Answers.id(id), Versions.seen(ifMatch))));
    }

    @Operation(summary = "Take a request back", operationId = "cancelRequest")
    @Reads(CancellationBody.class)
    @PostMapping("/api/v1/requests/{id}/cancellation")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<Line> cancel(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var why = bodies.read(
                body,
                place -> new CancellationBody(
                        place.needCode("reason", Cancellation.Reason.class), place.needText("why", LONGEST)));
        return answer(Answers.done(desk.cancel(caller, Answers.id(id), seen, why.reason(), why.why())));
    }

    private FamilySaid familySaid(Place place) {
        var at = place.at("when");
        var when = at.instant();
        if (when == null) {
            at.required();
        } else if (when.isAfter(clock.instant())) {
            at.findings().problem(at.pointer(), "in-the-future", "Nobody can have said so yet.");
        }
        return new FamilySaid(
                place.needText("by", SHORT), when == null ? Instant.EPOCH : when, place.needText("how", LONGEST));
    }

    private static ResponseEntity<Line> answer(KeptRequest kept) {
        return Versions.answer(kept.version(), Line.of(kept));
    }

    record CancellationBody(Cancellation.Reason reason, String why) {}

    record WhyBody(String why) {}

    record SentView(List<Line> requests) {

        static SentView of(List<KeptRequest> sent) {
            return new SentView(sent.stream().map(Line::of).toList());
        }
    }

    record Line(UUID id, int version, String state, Agency agency, Instant dueAt) {

        static Line of(KeptRequest kept) {
            var ask = kept.request().exchange().ask();
            return new Line(
                    ask.id().value(),
                    kept.version(),
                    kept.request().stateName(),
                    ask.agency(),
                    ask.due().at());
        }
    }

    /** @param dueAt what the gathering clock says; absent where a person has to say until when */
    record ChoicesView(
            String reference,
            int version,
            String state,
            List<Agency> agencies,
            List<Question> questions,
            List<PersonAsked> children,
            List<PersonAsked> adults,
            @Nullable Instant dueAt,
            Choices.@Nullable Standing standing) {

        static ChoicesView of(Choices choices) {
            var contact = choices.contact();
            return new ChoicesView(
                    contact.contact().arrival().reference().value(),
                    contact.version(),
                    StateNames.of(contact.contact()),
                    choices.agencies(),
                    choices.questions(),
                    choices.children(),
                    choices.adults(),
                    choices.dueAt(),
                    choices.standing());
        }
    }
}
