package org.safeguardinghub.dashboard.amendment;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.amendment.Amending.Retold;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A sender takes a referral back, with the reason. The worry stays with the front door until somebody has decided. */
@Controller
@RequestMapping("/my-referrals/{reference}/withdrawal")
@PreAuthorize("hasRole('partner-practitioner')")
public class TakeBackController {

    private static final String BECAUSE = ChangePage.BECAUSE;
    private static final int LONGEST = 10_000;

    private final HubApi hub;
    private final InstantSource clock;

    TakeBackController(HubApi hub, InstantSource clock) {
        this.hub = hub;
        this.clock = clock;
    }

    /** Asked first, so that nobody writes a reason for what is not theirs or is decided. */
    @GetMapping
    ModelAndView ask(@PathVariable String reference) {
        var reply = hub.get(MayChange.class, "/api/v1/referrals/{reference}/tellings", reference);
        return switch (reply) {
            case Reply.Here<MayChange>(var told, var _) ->
                told.mayChange()
                        ? page(reference, Typed.NOTHING, Mistakes.NONE, null, HttpStatus.OK)
                        : tooLate(reference, Typed.NOTHING);
            case Reply.NotReached<MayChange> _ -> page(reference, Typed.NOTHING, Mistakes.NONE, null, HttpStatus.OK);
            case Reply.Refused<MayChange> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<MayChange> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    @PostMapping
    ModelAndView takeBack(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        var typed = new Typed(sent);
        var mistakes = new Mistakes.Search(typed)
                .need(BECAUSE, "Say why you take it back")
                .atMost(LONGEST, BECAUSE, "Why you take it back")
                .all();
        if (!mistakes.isEmpty()) {
            return page(reference, typed, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var body = Body.EMPTY.with(BECAUSE, typed.words(BECAUSE));
        return switch (hub.send(Retold.class, null, body, "/api/v1/referrals/{reference}/withdrawal", reference)) {
            case Reply.Here<Retold> _, Reply.Nothing<Retold> _ -> {
                flash.addFlashAttribute(
                        Pages.DONE, "You have taken it back. The front door still decides what becomes of the worry.");
                yield Pages.goTo("/my-referrals/" + reference);
            }
            case Reply.NotReached<Retold>(var what, var at) -> {
                var notice = "We asked " + what + " at " + TimeWords.moment(at, clock.instant())
                        + " and heard nothing back. What you typed is still here: send it again. Twice does no harm.";
                yield page(reference, typed, Mistakes.NONE, notice, HttpStatus.SERVICE_UNAVAILABLE);
            }
            case Reply.Refused<Retold> refused -> refused(reference, typed, refused);
        };
    }

    private static ModelAndView refused(String reference, Typed typed, Reply.Refused<Retold> refused) {
        if (refused.code().equals("already-decided")) {
            return tooLate(reference, typed);
        }
        return refused.status() == HttpStatus.UNPROCESSABLE_CONTENT.value()
                ? page(
                        reference,
                        typed,
                        new Mistakes(refused.faults().stream()
                                .map(fault -> new Mistakes.Mistake(BECAUSE, fault.detail()))
                                .toList()),
                        null,
                        HttpStatus.UNPROCESSABLE_CONTENT)
                : Pages.refusal(refused.status());
    }

    private static ModelAndView tooLate(String reference, Typed typed) {
        var words = typed.has(BECAUSE)
                ? List.of(new WordsPage.Line("Why you take it back", typed.words(BECAUSE)))
                : List.<WordsPage.Line>of();
        return Pages.of(
                "amendment/too-late",
                new TooLate(reference, "/my-referrals/" + reference, "Back to your referral", words),
                HttpStatus.CONFLICT);
    }

    private static ModelAndView page(
            String reference, Typed typed, Mistakes mistakes, @Nullable String notice, HttpStatus status) {
        return Pages.of("amendment/take-back", new Page(reference, typed, mistakes, notice), status);
    }

    record MayChange(boolean mayChange) {}

    /** @param notice why it came back although nothing in it is wrong */
    public record Page(
            String reference,
            Typed typed,
            Mistakes mistakes,
            @Nullable String notice) {}
}
