package org.safeguardinghub.dashboard.referral;

import java.time.InstantSource;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything that is known about one referral, and what its stage calls for next. */
@Controller
class ReferralController {

    private final CaseForms forms;
    private final HubApi hub;
    private final InstantSource clock;

    ReferralController(CaseForms forms, HubApi hub, InstantSource clock) {
        this.forms = forms;
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}")
    @FrontDoorOnly
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return forms.withFile(
                reference,
                file -> Pages.of(
                        "referral/referral",
                        ReferralPage.of(
                                file,
                                CasesOfReferral.of(file, hub),
                                Observed.of(file, hub),
                                Viewer.signedIn(person),
                                clock.instant())));
    }
}
