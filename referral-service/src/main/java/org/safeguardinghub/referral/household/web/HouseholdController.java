package org.safeguardinghub.referral.household.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.SharingRecordNotOpenYet;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.household.Household;
import org.safeguardinghub.referral.household.HouseholdDesk;
import org.safeguardinghub.referral.household.HouseholdDesk.Disclosure;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClientException;

@Hidden
@RestController
class HouseholdController {

    private final HouseholdDesk desk;

    HouseholdController(HouseholdDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/internal/v1/contacts/{contactId}/household")
    @PreAuthorize("hasRole('hub-service')")
    Household household(Caller service, @PathVariable UUID contactId, @RequestParam String purpose) {
        return switch (asked(service, new ContactId(contactId), purpose)) {
            case Disclosure.Given given -> given.household();
            case Disclosure.Withheld withheld -> throw refused(withheld.decision());
        };
    }

    private Disclosure asked(Caller service, ContactId contact, String purpose) {
        try {
            return desk.disclose(service, contact, purpose)
                    .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "not-found", "There is no such contact."));
        } catch (SharingRecordNotOpenYet notYet) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "sharing-record-not-open-yet",
                    "consent-service has not heard of this contact yet; ask again shortly.");
        } catch (RestClientException unreachable) {
            throw new Refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "consent-unavailable",
                    "consent-service cannot be asked now; without it nothing is shared.");
        }
    }

    private static Refused refused(DisclosureDecision decision) {
        return new Refused(
                HttpStatus.FORBIDDEN,
                "disclosure-refused",
                "The disclosure rules do not allow it.",
                Map.of(
                        "rule",
                        decision.rule(),
                        "decisionId",
                        decision.decisionId().toString()));
    }
}
