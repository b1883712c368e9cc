package org.safeguardinghub.kit.testapp;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The service that the kit's own tests start. */
@SpringBootApplication
public class TestApplication {

    @RestController
    static class Desk {

        @GetMapping("/who")
        @PreAuthorize("isAuthenticated()")
        Map<String, String> who(Caller caller) {
            return Map.of(
                    "agency",
                    caller.agency().value(),
                    "authority",
                    caller.authority().value());
        }

        @GetMapping("/workers-only")
        @PreAuthorize("hasRole('front-door-worker')")
        String workersOnly() {
            return "welcome";
        }

        @GetMapping("/services-only")
        @PreAuthorize("hasRole('hub-service')")
        String servicesOnly() {
            return "welcome";
        }

        @PostMapping("/submit")
        @PreAuthorize("hasAuthority('SCOPE_referrals.submit')")
        Set<String> submit(@RequestBody Form form) {
            throw new InvalidInput(java.util.List.of(new FieldProblem("/name", "too-odd", "That name is too odd.")));
        }

        @GetMapping("/things/{id}")
        @PreAuthorize("isAuthenticated()")
        UUID thing(@PathVariable UUID id) {
            return id;
        }

        @GetMapping("/breaks")
        @PreAuthorize("isAuthenticated()")
        String breaks() {
            throw new IllegalStateException("Amara Testchild 9990000018");
        }

        @GetMapping("/unguarded")
        String unguarded() {
            return "nobody said who may read this";
        }
    }

    record Form(String name, int count) {}
}
