package org.safeguardinghub.dashboard.referral;

import java.time.InstantSource;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything that is known about one referral. */
@Controller
public class ReferralController {

    private final HubApi hub;
    private final InstantSource clock;

    ReferralController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}")
    @FrontDoorOnly
    ModelAndView show(@PathVariable String reference, Authentication person) {
        var now = clock.instant();
        return switch (hub.get(CaseFile.class, "/api/v1/contacts/{reference}", reference)) {
            case Reply.Here<CaseFile> here ->
                Pages.of("referral/referral", ReferralPage.of(here.content(), person.getName(), now));
            case Reply.NotReached<CaseFile>(var what, var at) ->
                Pages.of(
                        "referral/not-reached",
                        new NotReached(reference, what, TimeWords.moment(at, now)),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<CaseFile> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<CaseFile> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    /** The page for a referral whose content could not be fetched. */
    public record NotReached(String reference, String what, String at) {}
}
