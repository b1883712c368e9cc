package org.safeguardinghub.referral.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.OutcomeReading;
import org.safeguardinghub.referral.contact.Queue;
import org.safeguardinghub.referral.contact.Receipt;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.form.FormReader;
import org.springframework.http.MediaType;
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

/** The partner's side: tell us, and see how far we have come. */
@Tag(name = "Referrals", description = "Tell the front door about a child, and follow what comes of it.")
@RestController
@RequestMapping("/api/v1/referrals")
class ReferralController {

    private static final String MAY_SUBMIT = "hasAuthority('SCOPE_referrals.submit') and "
            + "hasAnyRole('partner-system', 'partner-practitioner', 'front-door-worker')";
    /** The public form hands in and reads nothing, though its client's tokens carry the scope. */
    private static final String MAY_READ = "hasAuthority('SCOPE_referrals.read') and !hasRole('public-form')";

    private final FormReader reader;
    private final ReferralIntake intake;
    private final CaseFile files;
    private final Queue queue;
    private final OutcomeReading reading;

    ReferralController(FormReader reader, ReferralIntake intake, CaseFile files, Queue queue, OutcomeReading reading) {
        this.reader = reader;
        this.intake = intake;
        this.files = files;
        this.queue = queue;
        this.reading = reading;
    }

    @Operation(summary = "Tell us about a child", operationId = "submitReferral")
    @ApiResponse(
            responseCode = "201",
            description = "Safely stored. The same answer again if you sent the same before.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize(MAY_SUBMIT)
    ResponseEntity<byte[]> submit(
            @Parameter(hidden = true) Caller caller,
            @Parameter(description = "Makes sending twice safe for seven days; 1 to 255 visible ASCII characters.")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable String key,
            @RequestBody byte[] body) {
        var reading = reader.read(body);
        return intake.take(caller, key, body, reading).toResponse();
    }

    @Operation(summary = "How far a referral of yours has come", operationId = "trackReferral")
    @GetMapping("/{reference}")
    @PreAuthorize(MAY_READ)
    ReferralStatus track(@Parameter(hidden = true) Caller caller, @PathVariable String reference) {
        var page = Reference.typed(reference)
                .flatMap(typed -> files.track(caller, typed))
                .orElseThrow(Faults::notFound);
        reading.seen(caller, page);
        return ReferralStatus.of(page);
    }

    @Operation(summary = "Your referrals, newest first", operationId = "listReferrals")
    @GetMapping
    @PreAuthorize(MAY_READ)
    SentPage list(
            @Parameter(hidden = true) Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Paging.DEFAULT) int limit) {
        var size = Paging.size(limit);
        var found = queue.sent(Boundary.ofSender(caller), Paging.after(cursor), size + 1);
        var items = found.stream().limit(size).map(ReferralLine::of).toList();
        return new SentPage(items, Paging.next(found, size));
    }

    @Operation(summary = "The JSON Schema of the form", operationId = "referralSchema")
    @GetMapping(path = "/schema", produces = "application/schema+json")
    @PreAuthorize("isAuthenticated()")
    String schema() {
        return reader.schema();
    }

    record SentPage(List<ReferralLine> items, @Nullable String nextCursor) {}
}
