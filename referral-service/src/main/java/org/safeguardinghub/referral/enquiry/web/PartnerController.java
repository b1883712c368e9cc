package org.safeguardinghub.referral.enquiry.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.enquiry.NonDisclosure;
import org.safeguardinghub.referral.enquiry.PartnerDesk;
import org.safeguardinghub.referral.enquiry.PartnerDesk.NotShared;
import org.safeguardinghub.referral.enquiry.PartnerDesk.Said;
import org.safeguardinghub.referral.enquiry.Reply;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;
import org.safeguardinghub.referral.enquiry.web.PartnerIntake.Sending;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The agency's side: what you are asked, and what you say. */
@Tag(name = "What you are asked", description = "Requests to your agency, and your answers. Nobody else's are here.")
@RestController
@RequestMapping("/api/v1/requests")
class PartnerController {

    private static final String OF_AN_AGENCY = "hasAnyRole('partner-system', 'partner-practitioner')";
    private static final String MAY_READ = OF_AN_AGENCY + " and hasAuthority('SCOPE_referrals.read')";
    private static final String MAY_ANSWER = OF_AN_AGENCY + " and hasAuthority('SCOPE_referrals.submit')";
    private static final int LONGEST = 100_000;
    private static final int SHORT = 10_000;
    private static final int NAME = 200;
    private static final int MOST = 50;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final PartnerDesk desk;
    private final PartnerIntake intake;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    PartnerController(PartnerDesk desk, PartnerIntake intake, InstantSource clock) {
        this.desk = desk;
        this.intake = intake;
        this.clock = clock;
    }

    @Operation(summary = "What your agency is asked: outstanding first, by due time", operationId = "listRequests")
    @GetMapping
    @PreAuthorize(MAY_READ)
    Page list(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Turns.DEFAULT) int limit) {
        int size = Turns.size(limit);
        var found = desk.page(caller, Turns.after(cursor), size + 1);
        var now = clock.instant();
        return new Page(
                found.stream().limit(size).map(kept -> Item.of(kept, now)).toList(), Turns.next(found, size));
    }

    @Operation(summary = "One request: about whom, what, why, on what basis, until when", operationId = "readRequest")
    @GetMapping("/{id}")
    @PreAuthorize(MAY_READ)
    ResponseEntity<RequestView> read(@Parameter(hidden = true) Caller caller, @PathVariable String id) {
        var kept = desk.open(caller, Answers.id(id)).orElseThrow(Answers::notFound);
        return Versions.answer(kept.version(), RequestView.of(kept, clock.instant()));
    }

    @Operation(
            summary = "Say what you know, all of it or a part",
            description = "That you know nothing is an answer. wrongChild says that this is no child of yours.",
            operationId = "answerRequest")
    @Reads(Words.class)
    @ApiResponse(
            responseCode = "200",
            description = "Kept. The same answer again if you sent the same before.",
            content = @Content(schema = @Schema(implementation = PartnerIntake.Receipt.class)))
    @PostMapping("/{id}/answer")
    @PreAuthorize(MAY_ANSWER)
    ResponseEntity<byte[]> answer(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var request = Answers.id(id);
        var seen = seen(ifMatch);
        var said = bodies.read(body, this::said);
        return intake.take(caller, new Sending("POST /api/v1/requests/" + request + "/answer", body), key, () -> {
                    var mistaken = said.wrongChild();
                    return mistaken == null
                            ? desk.answer(caller, request, seen, said.said())
                            : desk.correct(caller, request, seen, mistaken);
                })
                .toResponse();
    }

    @Operation(
            summary = "Say that you do not share, and why",
            description = "Your decision is a record of its own, with who decided and when you look again.",
            operationId = "refuseRequest")
    @Reads(NotShared.class)
    @ApiResponse(
            responseCode = "200",
            description = "Kept. The same answer again if you sent the same before.",
            content = @Content(schema = @Schema(implementation = PartnerIntake.Receipt.class)))
    @PostMapping("/{id}/refusal")
    @PreAuthorize(MAY_ANSWER)
    ResponseEntity<byte[]> refuse(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var request = Answers.id(id);
        var seen = seen(ifMatch);
        var notShared = bodies.read(body, this::notShared);
        return intake.take(
                        caller,
                        new Sending("POST /api/v1/requests/" + request + "/refusal", body),
                        key,
                        () -> desk.refuse(caller, request, seen, notShared))
                .toResponse();
    }

    /** An answer adds and overwrites nothing, so that an agency need not say what it saw. */
    private static @Nullable Integer seen(@Nullable String ifMatch) {
        return ifMatch == null ? null : Integer.valueOf(Versions.seen(ifMatch));
    }

    private Words said(Place place) {
        var wrongChild = place.at("wrongChild");
        var answers = place.at("answers");
        var mistaken = wrongChild.text(SHORT);
        if (mistaken == null && (answers.items().isEmpty() || answers.items().size() > MOST)) {
            answers.findings().problem(answers.pointer(), "required", "Give 1 to " + MOST + " answers, or wrongChild.");
        }
        if (mistaken != null && !answers.items().isEmpty()) {
            wrongChild
                    .findings()
                    .problem(
                            wrongChild.pointer(),
                            "wrong-child-and-answers",
                            "Give answers, or say that it is the wrong child.");
        }
        return new Words(answers.items().stream().map(this::one).toList(), mistaken);
    }

    private Said one(Place place) {
        var kind = place.needCode("kind", Reply.Kind.class);
        var text = place.at("text").text(LONGEST);
        if (kind != Reply.Kind.NOTHING_KNOWN && text == null) {
            place.at("text").required();
        }
        var asOf = place.at("asOf").date();
        if (asOf != null && asOf.isAfter(today())) {
            place.findings().problem(place.pointer() + "/asOf", "in-the-future", "This day is still to come.");
        }
        return new Said(
                place.needText("question", NAME),
                kind,
                text,
                asOf,
                place.at("answeredBy").text(NAME));
    }

    private NotShared notShared(Place place) {
        var review = place.at("reviewDate").date();
        if (review == null) {
            place.at("reviewDate").required();
        } else if (review.isBefore(today()) || review.isAfter(today().plusYears(1))) {
            place.findings().problem("/reviewDate", "out-of-range", "Look again within a year, and not in the past.");
        }
        return new NotShared(
                place.needCode("reason", NonDisclosure.Reason.class),
                place.needText("why", SHORT),
                place.needText("decidedBy", NAME),
                place.needCode("seniority", NonDisclosure.Seniority.class),
                review == null ? today() : review);
    }

    private LocalDate today() {
        return clock.instant().atZone(LONDON).toLocalDate();
    }

    /**
     * Either of the two.
     *
     * @param wrongChild why it is none of theirs
     */
    record Words(@Nullable List<Said> answers, @Nullable String wrongChild) {

        List<Said> said() {
            return answers == null ? List.of() : answers;
        }
    }

    record Page(List<Item> items, @Nullable String nextCursor) {}

    /** One line of the list: no name, so that a list can be open on a screen. */
    record Item(
            UUID id,
            int version,
            String state,
            String urgency,
            Instant askedAt,
            Instant dueAt,
            boolean overdue,
            int questions,
            int unanswered) {

        static Item of(KeptRequest kept, Instant now) {
            var request = kept.request();
            var exchange = request.exchange();
            var ask = exchange.ask();
            return new Item(
                    ask.id().value(),
                    kept.version(),
                    request.stateName(),
                    ask.urgency().name(),
                    ask.at(),
                    ask.due().at(),
                    request.isOutstanding() && exchange.isLate(now),
                    ask.questions().size(),
                    exchange.unanswered().size());
        }
    }
}
