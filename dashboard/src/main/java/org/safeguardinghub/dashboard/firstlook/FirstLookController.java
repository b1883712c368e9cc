package org.safeguardinghub.dashboard.firstlook;

import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.words.Continuum;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first look at a referral, and every later one. */
@Controller
@FrontDoorOnly
class FirstLookController {

    private final CaseForms forms;
    private final FirstLookForm firstLook;
    private final RateAgainForm again;

    FirstLookController(CaseForms forms, HubApi hub, Continuum continuum) {
        this.forms = forms;
        this.firstLook = new FirstLookForm(hub, continuum);
        this.again = new RateAgainForm(hub, continuum);
    }

    @GetMapping("/referrals/{reference}/first-look")
    ModelAndView look(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, firstLook);
    }

    @PostMapping("/referrals/{reference}/first-look")
    ModelAndView saveLook(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, firstLook);
    }

    @GetMapping("/referrals/{reference}/rate-again")
    ModelAndView rateAgain(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, again);
    }

    @PostMapping("/referrals/{reference}/rate-again")
    ModelAndView saveRating(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, again);
    }
}
