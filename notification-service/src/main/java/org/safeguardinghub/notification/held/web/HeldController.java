package org.safeguardinghub.notification.held.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.notification.held.HeldDesk;
import org.safeguardinghub.notification.held.HeldDesk.Held;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Only consent-service answers subject access requests, so only it is handed all that is held. */
@RestController
class HeldController {

    private static final String ANSWERS_SUBJECT_ACCESS = "consent-service";

    private final HeldDesk desk;

    HeldController(HeldDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/internal/v1/contacts/held")
    @PreAuthorize("hasRole('hub-service')")
    Held held(Caller service, @RequestBody Question question) {
        if (!service.clientId().equals(ANSWERS_SUBJECT_ACCESS)) {
            throw new Refused(HttpStatus.FORBIDDEN, "forbidden", "This is for another service.");
        }
        return desk.about(
                new AuthorityId(question.authority()),
                question.contacts().stream().map(ContactId::new).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param contacts of this authority; of others there is nothing */
    record Question(String authority, List<UUID> contacts) {}
}
