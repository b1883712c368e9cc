package org.safeguardinghub.dashboard.routing;

import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One address for each small step of a referral. */
@Controller
@FrontDoorOnly
class SmallStepController {

    private final CaseForms forms;
    private final HubApi hub;
    private final Colleagues colleagues;

    SmallStepController(CaseForms forms, HubApi hub, Colleagues colleagues) {
        this.forms = forms;
        this.hub = hub;
        this.colleagues = colleagues;
    }

    @GetMapping("/referrals/{reference}/steps/{step}")
    ModelAndView ask(@PathVariable String reference, @PathVariable String step, Authentication person) {
        return SmallStep.named(step)
                .map(known -> forms.show(reference, person, new SmallStepForm(known, hub, colleagues)))
                .orElseGet(() -> Pages.refusal(404));
    }

    @PostMapping("/referrals/{reference}/steps/{step}")
    ModelAndView take(
            @PathVariable String reference,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return SmallStep.named(step)
                .map(known -> forms.send(reference, sent, person, flash, new SmallStepForm(known, hub, colleagues)))
                .orElseGet(() -> Pages.refusal(404));
    }
}
