package org.safeguardinghub.dashboard.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking responsibility for a referral. When a colleague was quicker, the page says who and when. */
@Controller
public class ClaimController {

    private final HubApi hub;
    private final InstantSource clock;

    ClaimController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    @PostMapping("/queue/claim-next")
    @FrontDoorOnly
    ModelAndView claimNext(RedirectAttributes flash) {
        return switch (hub.post(Claimed.class, null, "/api/v1/contacts/claim-next")) {
            case Reply.Here<Claimed> here -> claimed(here.content().reference(), flash);
            case Reply.Nothing<Claimed> _ -> {
                flash.addFlashAttribute(Pages.DONE, "Nothing is waiting for somebody to claim it.");
                yield Pages.goTo("/queue");
            }
            case Reply.Refused<Claimed> refused -> Pages.refusal(refused.status());
            case Reply.NotReached<Claimed> silence -> unknown(null, silence);
        };
    }

    @PostMapping("/referrals/{reference}/claim")
    @FrontDoorOnly
    ModelAndView claim(@PathVariable String reference, @RequestParam int version, RedirectAttributes flash) {
        var tag = "\"" + version + "\"";
        return switch (hub.post(Claimed.class, tag, "/api/v1/contacts/{reference}/claim", reference)) {
            case Reply.Here<Claimed> here -> claimed(here.content().reference(), flash);
            case Reply.Nothing<Claimed> _ -> Pages.refusal(404);
            case Reply.Refused<Claimed> refused -> refused(reference, refused);
            case Reply.NotReached<Claimed> silence -> unknown(reference, silence);
        };
    }

    private static ModelAndView claimed(String reference, RedirectAttributes flash) {
        flash.addFlashAttribute(Pages.DONE, "You have claimed this referral.");
        return Pages.goTo("/referrals/" + reference);
    }

    private ModelAndView refused(String reference, Reply.Refused<Claimed> refused) {
        if ("already-claimed".equals(refused.code())) {
            return Pages.of("referral/already-claimed", lostRace(reference, refused), HttpStatus.CONFLICT);
        }
        return refused.status() == HttpStatus.PRECONDITION_FAILED.value()
                ? Pages.of("referral/changed", new Changed(reference), HttpStatus.PRECONDITION_FAILED)
                : Pages.refusal(refused.status());
    }

    private LostRace lostRace(String reference, Reply.Refused<Claimed> refused) {
        var by = refused.more().get("claimedBy");
        return new LostRace(
                reference,
                by == null ? "A colleague" : by.toString(),
                when(refused.more().get("claimedAt")));
    }

    private @Nullable String when(@Nullable Object claimedAt) {
        try {
            return claimedAt == null ? null : TimeWords.ago(Instant.parse(claimedAt.toString()), clock.instant());
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private ModelAndView unknown(@Nullable String reference, Reply.NotReached<Claimed> silence) {
        var page = new Unknown(reference, silence.what(), TimeWords.moment(silence.at(), clock.instant()));
        return Pages.of("referral/claim-unknown", page, HttpStatus.SERVICE_UNAVAILABLE);
    }

    record Claimed(String reference) {}

    /** @param ago null when the hub did not say when */
    public record LostRace(
            String reference, String by, @Nullable String ago) {}

    public record Changed(String reference) {}

    /** We asked and heard nothing: it may have been claimed or not. */
    public record Unknown(@Nullable String reference, String what, String at) {}
}
