package org.safeguardinghub.referral.erasure.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.erasure.Erasure;
import org.safeguardinghub.referral.erasure.ErasureDesk;
import org.safeguardinghub.referral.erasure.ErasureDesk.Outcome;
import org.safeguardinghub.referral.erasure.ErasureId;
import org.safeguardinghub.referral.erasure.Keeper;
import org.safeguardinghub.referral.erasure.OverDesk;
import org.safeguardinghub.referral.erasure.web.ErasureViews.AnswerBody;
import org.safeguardinghub.referral.erasure.web.ErasureViews.ErasurePage;
import org.safeguardinghub.referral.erasure.web.ErasureViews.ErasureView;
import org.safeguardinghub.referral.erasure.web.ErasureViews.OverPageView;
import org.safeguardinghub.referral.erasure.web.ErasureViews.ProposalBody;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is over, and two people who have it erased. */
@Tag(
        name = "Erasing",
        description = "Contacts whose time is over, and two people who have them erased. Write no names.")
@RestController
@RequestMapping("/api/v1/erasures")
class ErasureController {

    private static final int LONGEST = 2_000;
    private static final int LARGEST = 100;

    private final OverDesk over;
    private final ErasureDesk desk;
    private final Bodies bodies = new Bodies();

    ErasureController(OverDesk over, ErasureDesk desk) {
        this.over = over;
        this.desk = desk;
    }

    @Operation(
            summary = "Closed contacts whose time is over, those received first come first",
            description =
                    "With what keeps each all the same. A page may have fewer than its limit, and there is another"
                            + " as long as there is a nextCursor. Sealed records are never over.",
            operationId = "listContactsThatAreOver")
    @GetMapping("/due")
    @PreAuthorize(Roles.IS_MANAGER)
    OverPageView over(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "where the page before ended") @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "25") int limit) {
        return OverPageView.of(over.over(caller, Cursor.read(cursor), Math.clamp(limit, 1, LARGEST)));
    }

    @Operation(
            summary = "Ask that a contact is erased; a second person answers",
            description = "lookedAfter: whether a child it names was ever looked after, which this hub does not know by"
                    + " itself and which keeps a record longest.",
            operationId = "proposeErasure")
    @Reads(ProposalBody.class)
    @PostMapping
    @PreAuthorize(Roles.IS_MANAGER)
    @ResponseStatus(HttpStatus.CREATED)
    ErasureView propose(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        var asked = bodies.read(
                body,
                place -> new ProposalBody(
                        place.needText("reference", LONGEST),
                        place.needFlag("lookedAfter"),
                        place.needText("why", LONGEST)));
        var reference = Reference.asked(asked.reference()).value();
        return view(desk.propose(caller, reference, asked.lookedAfter(), asked.why()));
    }

    @Operation(summary = "What was asked to be erased, the latest first", operationId = "listErasures")
    @GetMapping
    @PreAuthorize(Roles.READS_THE_AUDIT_TRAIL)
    ErasurePage list(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) Erasure.@Nullable State state,
            @Parameter(description = "where the page before ended") @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "25") int limit) {
        int size = Math.clamp(limit, 1, LARGEST);
        var found = over.page(caller, state, cursor == null ? null : new ErasureId(cursor), size + 1);
        return ErasurePage.of(found, size);
    }

    @Operation(summary = "One request to erase a contact", operationId = "readErasure")
    @GetMapping("/{id}")
    @PreAuthorize(Roles.READS_THE_AUDIT_TRAIL)
    ErasureView read(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
        return over.open(caller, new ErasureId(id)).map(ErasureView::of).orElseThrow(ErasureController::notFound);
    }

    @Operation(
            summary = "Erase it, as the second person",
            description = "All that was told and done, files and who they are; counts stay, and who decided that it is"
                    + " erased. Nothing brings it back.",
            operationId = "confirmErasure")
    @Reads(AnswerBody.class)
    @PostMapping("/{id}/confirmation")
    @PreAuthorize(Roles.IS_MANAGER)
    ErasureView confirm(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @RequestBody byte[] body) {
        return view(desk.confirm(caller, new ErasureId(id), why(body)));
    }

    @Operation(summary = "Say as the second person that it stays", operationId = "refuseErasure")
    @Reads(AnswerBody.class)
    @PostMapping("/{id}/refusal")
    @PreAuthorize(Roles.IS_MANAGER)
    ErasureView refuse(@Parameter(hidden = true) Caller caller, @PathVariable UUID id, @RequestBody byte[] body) {
        return view(desk.refuse(caller, new ErasureId(id), why(body)));
    }

    private String why(byte[] body) {
        return bodies.read(body, place -> place.needText("why", LONGEST));
    }

    private static ErasureView view(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var erasure) -> ErasureView.of(erasure);
            case Outcome.Unknown _ -> throw notFound();
            case Outcome.NotDue(var due) ->
                throw conflict(
                        "not-due",
                        "It is kept until " + due.on() + ", as " + due.period().id() + ".");
            case Outcome.Kept(var keepers) ->
                throw conflict(
                        "kept",
                        "It stays for now: "
                                + keepers.stream()
                                        .sorted(Comparator.naturalOrder())
                                        .map(Keeper::name)
                                        .collect(Collectors.joining(", "))
                                + ".");
            case Outcome.AskedBefore _ -> throw conflict("proposed-before", "Somebody has asked for it before you.");
            case Outcome.AnsweredBefore _ -> throw conflict("answered-before", "Somebody has answered it before you.");
            case Outcome.SamePersonTwice _ ->
                throw conflict("same-person-twice", "Somebody else answers what you asked for.");
        };
    }

    private static Refused conflict(String code, String detail) {
        return new Refused(HttpStatus.CONFLICT, code, detail);
    }

    private static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "not-found", "There is nothing here for you.");
    }
}
