package org.safeguardinghub.referral.amendment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.amendment.Amended;
import org.safeguardinghub.referral.amendment.Amendment;
import org.safeguardinghub.referral.amendment.AmendmentDesk;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.form.FormReader;
import org.safeguardinghub.referral.restriction.AddressDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Saying more, saying it otherwise, taking it back. */
@Tag(name = "Amendments", description = "A sender changes or withdraws what they said; nothing said before is lost.")
@RestController
class AmendmentController {

    private static final String BECAUSE = "because";
    private static final int LONGEST = 10_000;

    private final FormReader reader;
    private final AmendmentDesk desk;
    private final AddressDesk addresses;
    private final JsonMapper json;
    private final Bodies bodies = new Bodies();

    AmendmentController(FormReader reader, AmendmentDesk desk, AddressDesk addresses, JsonMapper json) {
        this.reader = reader;
        this.desk = desk;
        this.addresses = addresses;
        this.json = json;
    }

    @Operation(
            summary = "What your agency has told of a referral, the first time first",
            description = "The last form is the one to change and send again; every earlier one stays as it was told.",
            operationId = "referralTellings")
    @GetMapping("/api/v1/referrals/{reference}/tellings")
    @PreAuthorize(Roles.MAY_SEND)
    ResponseEntity<Tellings> told(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        var told = desk.told(caller, Reference.asked(reference)).orElseThrow(() -> Faults.of(Amended.Reason.UNKNOWN));
        return Versions.answer(told.kept().version(), Tellings.of(told));
    }

    @Operation(
            summary = "Send the whole form again, changed or completed",
            description = "The form with one more property, because. Children and adults may be completed, or added at"
                    + " the end; never removed or reordered. If-Match is optional.",
            operationId = "amendReferral")
    @Reads(Body.class)
    @PostMapping("/api/v1/referrals/{reference}/amendments")
    @PreAuthorize(Roles.MAY_SEND)
    ResponseEntity<Retold> amend(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var apart = bodies.apart(body, Set.of(BECAUSE));
        var because = bodies.read(apart.command(), place -> place.needText(BECAUSE, LONGEST));
        var amendment = new Amendment(reader.read(apart.document()), because);
        return answer(desk.amend(caller, Reference.asked(reference), seen(ifMatch), amendment));
    }

    @Operation(
            summary = "Take a referral back, with the reason",
            description = "It is marked and stays in the queue: the front door decides what becomes of it.",
            operationId = "withdrawReferral")
    @Reads(Withdrawing.class)
    @PostMapping("/api/v1/referrals/{reference}/withdrawal")
    @PreAuthorize(Roles.MAY_SEND)
    ResponseEntity<Retold> withdraw(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        var because = bodies.read(body, place -> place.needText(BECAUSE, LONGEST));
        return answer(desk.withdraw(caller, Reference.asked(reference), seen(ifMatch), because));
    }

    @Operation(
            summary = "Complete what a worker wrote down or the public told us",
            description = "Only contacts that no partner sent: a partner's words are completed by the partner.",
            operationId = "completeContact")
    @Reads(Body.class)
    @PostMapping("/api/v1/contacts/{reference}/amendments")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<Retold> complete(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody byte[] body) {
        int seen = Versions.seen(ifMatch);
        var apart = bodies.apart(body, Set.of(BECAUSE));
        var because = bodies.read(apart.command(), place -> place.needText(BECAUSE, LONGEST));
        var asked = Reference.asked(reference);
        var amendment = new Amendment(reader.listen(whole(caller, asked, apart.document())), because);
        return answer(desk.complete(caller, asked, seen, amendment));
    }

    /** A worker was shown the form without its confidential addresses: what they send back holds them again. */
    private byte[] whole(Caller caller, Reference reference, byte[] sent) {
        return desk.held(caller, reference)
                .map(held -> addresses.restore(caller, reference, sent, json.writeValueAsBytes(held)))
                .orElse(sent);
    }

    private static @Nullable Integer seen(@Nullable String ifMatch) {
        return ifMatch == null ? null : Integer.valueOf(Versions.seen(ifMatch));
    }

    private static ResponseEntity<Retold> answer(Amended amended) {
        return switch (amended) {
            case Amended.Done done -> Versions.answer(done.kept().version(), Retold.of(done));
            case Amended.Stale(var version) -> throw Faults.stale(version);
            case Amended.Refused(var reason) -> throw Faults.of(reason);
        };
    }

    @Schema(
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
            description = "The referral form, whose JSON Schema is at /api/v1/referrals/schema, and why it changes.")
    record Body(String because) {}

    record Withdrawing(String because) {}
}
