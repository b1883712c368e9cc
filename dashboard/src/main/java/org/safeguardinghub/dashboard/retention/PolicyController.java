package org.safeguardinghub.dashboard.retention;

import java.time.InstantSource;
import java.util.List;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** How long records are kept: read by whoever works by it, and whoever keeps something from going. */
@Controller
@PreAuthorize("hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
        + " 'authority-administrator', 'restricted-records-officer', 'auditor')")
class PolicyController {

    private final HubApi hub;
    private final InstantSource clock;

    PolicyController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping(Tabs.POLICY)
    ModelAndView policy(Authentication person) {
        var viewer = Viewer.signedIn(person);
        return switch (hub.get(Period[].class, "/api/v1/retention/policy")) {
            case Reply.Here<Period[]> here ->
                Pages.of("retention/policy", PolicyPage.of(List.of(here.content()), viewer));
            case Reply.NotReached<Period[]>(var what, var at) ->
                Pages.of(
                        "retention/policy",
                        new PolicyPage(PolicyPage.tabs(viewer), null, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Period[]> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Period[]> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }
}
