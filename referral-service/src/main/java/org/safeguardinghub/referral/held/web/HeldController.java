package org.safeguardinghub.referral.held.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.held.Held;
import org.safeguardinghub.referral.held.HeldDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Only consent-service answers subject access requests, so only it is handed all that is held. */
@Hidden
@RestController
class HeldController {

    private static final String ANSWERS_SUBJECT_ACCESS = "consent-service";

    private final HeldDesk desk;

    HeldController(HeldDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/internal/v1/people/{personId}/held")
    @PreAuthorize("hasRole('hub-service')")
    Held held(Caller service, @PathVariable UUID personId, @RequestParam String authority) {
        if (!service.clientId().equals(ANSWERS_SUBJECT_ACCESS)) {
            throw new Refused(HttpStatus.FORBIDDEN, "forbidden", "This is for another service.");
        }
        return desk.about(new AuthorityId(authority), new PersonId(personId));
    }
}
