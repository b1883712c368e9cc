package org.safeguardinghub.referral.phone.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.Arrival.Call;
import org.safeguardinghub.referral.contact.Receipt;
import org.safeguardinghub.referral.form.FormReader;
import org.safeguardinghub.referral.phone.CallDesk;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What somebody tells a worker by telephone or at the counter. */
@Tag(name = "Contacts", description = "The front door's queue, for the people who work there.")
@RestController
class CallController {

    private static final String CALL = "call";

    private final FormReader reader;
    private final CallDesk desk;
    private final InstantSource clock;
    private final Bodies bodies = new Bodies();

    CallController(FormReader reader, CallDesk desk, InstantSource clock) {
        this.reader = reader;
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(
            summary = "Write down a telephone call or a walk-in",
            description =
                    "The referral form with one more property, call: {way: PHONE or WALK_IN, heardAt}. One sentence"
                            + " of the worry and the answer about danger are enough; what else is missing is listed.",
            operationId = "recordCall")
    @Reads(Body.class)
    @ApiResponse(
            responseCode = "201",
            description = "Written down, with what is still missing.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @PostMapping(path = "/api/v1/contacts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<Receipt> writeDown(@Parameter(hidden = true) Caller caller, @RequestBody byte[] body) {
        var apart = bodies.apart(body, Set.of(CALL));
        var call = bodies.read(apart.command(), this::call);
        var reading = reader.listen(apart.document());
        var receipt = desk.writeDown(caller, call.way(), call.heardAt(), reading)
                .orElseThrow(() -> new Refused(
                        HttpStatus.CONFLICT,
                        "client-reference-used",
                        "Another call was written down under this clientReference; choose a new one."));
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + receipt.reference()))
                .body(receipt);
    }

    private Heard call(Place place) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var call = place.at(CALL);
        var way = call.needCode("way", Call.Way.class);
        var at = call.at("heardAt");
        var heardAt = at.instant();
        if (heardAt != null && heardAt.isAfter(now)) {
            at.findings().problem(at.pointer(), "in-the-future", "A call cannot have been heard in the future.");
        } else if (heardAt != null && heardAt.isBefore(now.minus(CallDesk.OLDEST))) {
            at.findings().problem(at.pointer(), "too-long-ago", "This is more than 90 days ago.");
        }
        return new Heard(way, heardAt == null ? now : heardAt.truncatedTo(ChronoUnit.MILLIS));
    }

    private record Heard(Call.Way way, Instant heardAt) {}

    @Schema(
            additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
            description = "The referral form, whose JSON Schema is at /api/v1/referrals/schema, and the call.")
    record Body(HeardBody call) {}

    /** @param heardAt now, if it is absent */
    record HeardBody(Call.Way way, @Nullable Instant heardAt) {}
}
