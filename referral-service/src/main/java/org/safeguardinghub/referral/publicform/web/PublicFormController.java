package org.safeguardinghub.referral.publicform.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.docs.Reads;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.form.FormReader;
import org.safeguardinghub.referral.publicform.PublicDoor;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The short form for anybody, sent by the dashboard's own account. */
@Tag(
        name = "Public form",
        description = "A relative, neighbour or young person tells the front door, without an account.")
@RestController
class PublicFormController {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_HASH = 100;

    private final PublicDoor door;
    private final FormReader reader;
    private final Turnstile turnstile;
    private final InstantSource clock;
    private final JsonMapper json;
    private final Bodies bodies = new Bodies();

    PublicFormController(
            PublicDoor door, FormReader reader, Turnstile turnstile, InstantSource clock, JsonMapper json) {
        this.door = door;
        this.reader = reader;
        this.turnstile = turnstile;
        this.clock = clock;
        this.json = json;
    }

    @Operation(
            summary = "Tell us in six answers",
            description = "Hub-Address-Hash is a keyed hash of the address it came from, of which so many an hour are"
                    + " let through. What is sent waits for a person; no machine acts on it.",
            operationId = "submitPublicReferral")
    @Reads(FewAnswers.Sent.class)
    @PostMapping("/api/v1/public-referrals")
    @PreAuthorize(Roles.IS_THE_PUBLIC_FORM)
    @ResponseStatus(HttpStatus.CREATED)
    Thanks tell(
            @Parameter(hidden = true) Caller caller,
            @RequestHeader("Hub-Address-Hash") String addressHash,
            @RequestBody byte[] body) {
        if (addressHash.length() > LONGEST_HASH || !turnstile.letsThrough(addressHash)) {
            throw new Refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many",
                    "Too many forms were sent from here. Telephone us, or call 999 if a child is in danger.");
        }
        var answers = bodies.read(body, FewAnswers::of);
        var today = clock.instant().atZone(LONDON).toLocalDate();
        var reading = reader.listen(json.writeValueAsBytes(answers.asForm(today)));
        var receipt = door.take(caller, reading);
        return new Thanks(receipt.reference(), receipt.receivedAt(), receipt.ifAChildIsInDanger());
    }

    /** @param reference to call back with; nothing else of the contact leaves by this way */
    record Thanks(String reference, Instant receivedAt, String ifAChildIsInDanger) {}
}
