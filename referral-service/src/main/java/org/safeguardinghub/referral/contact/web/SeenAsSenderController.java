package org.safeguardinghub.referral.contact.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.workforce.Roles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the agency that told us is shown of what became of it. */
@Tag(name = "Seen as")
@RestController
class SeenAsSenderController {

    private final CaseFile files;

    SeenAsSenderController(CaseFile files) {
        this.files = files;
    }

    @Operation(
            summary = "What an agency is shown of a contact if it sent it, as it reads it",
            description = "It does not count as read by the agency. That you looked is recorded.",
            operationId = "contactSeenAs")
    @GetMapping("/api/v1/contacts/{reference}/seen-as/{agency}")
    @PreAuthorize(Roles.WORKS_HERE)
    SeenAsSender see(
            @Parameter(hidden = true) Caller caller, @PathVariable String reference, @PathVariable String agency) {
        var asked = Reference.typed(reference).orElseThrow(Faults::notFound);
        var as = AgencyId.typed(agency).orElseThrow(Faults::notFound);
        return SeenAsSender.of(files.openAs(caller, asked, as).orElseThrow(Faults::notFound));
    }

    /** @param status word for word what it reads at {@code /api/v1/referrals/{reference}}; absent if it did not send it */
    record SeenAsSender(@Nullable ReferralStatus status) {

        static SeenAsSender of(CaseFile.Shown shown) {
            var page = shown.page();
            return new SeenAsSender(page == null ? null : ReferralStatus.of(page));
        }
    }
}
