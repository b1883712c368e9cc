package org.safeguardinghub.referral.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.web.Versions;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.ClaimDesk;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking a contact. Losing the race is an ordinary answer that says who was first. */
@Tag(name = "Contacts")
@RestController
@RequestMapping("/api/v1/contacts")
class ClaimController {

    private final ClaimDesk desk;
    private final CaseFile files;
    private final InstantSource clock;

    ClaimController(ClaimDesk desk, CaseFile files, InstantSource clock) {
        this.desk = desk;
        this.files = files;
        this.clock = clock;
    }

    @Operation(summary = "Take this contact", operationId = "claimContact")
    @PostMapping("/{reference}/claim")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<ContactView> claim(
            @Parameter(hidden = true) Caller caller,
            @PathVariable String reference,
            @Parameter(description = "The ETag of the contact as you saw it.")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        var typed = Reference.asked(reference);
        desk.claim(caller, typed, Versions.seen(ifMatch)).orRefuse();
        return view(caller, typed);
    }

    @Operation(summary = "Take the most urgent contact that nobody has", operationId = "claimNextContact")
    @PostMapping("/claim-next")
    @PreAuthorize(Roles.WORKS_HERE)
    ResponseEntity<ContactView> claimNext(@Parameter(hidden = true) Caller caller) {
        return desk.claimNext(caller)
                .map(kept -> view(caller, kept.contact().arrival().reference()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<ContactView> view(Caller caller, Reference reference) {
        return files.open(caller, reference)
                .map(page -> ContactView.of(page, clock.instant()).toResponse())
                .orElseThrow(Faults::notFound);
    }
}
