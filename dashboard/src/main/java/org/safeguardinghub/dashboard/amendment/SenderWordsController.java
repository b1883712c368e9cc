package org.safeguardinghub.dashboard.amendment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a practitioner's agency told of a child: read again, changed, completed. */
@Controller
@RequestMapping("/my-referrals/{reference}/words")
@PreAuthorize("hasRole('partner-practitioner')")
public class SenderWordsController {

    private final HubApi hub;
    private final Amending amending;
    private final InstantSource clock;

    SenderWordsController(HubApi hub, Amending amending, InstantSource clock) {
        this.hub = hub;
        this.amending = amending;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference) {
        return with(reference, amending::show);
    }

    @GetMapping("/{slug}")
    ModelAndView ask(@PathVariable String reference, @PathVariable String slug) {
        return with(reference, words -> amending.ask(words, slug));
    }

    @PostMapping("/{slug}")
    ModelAndView change(
            @PathVariable String reference,
            @PathVariable String slug,
            HttpServletRequest request,
            RedirectAttributes flash) {
        return with(reference, words -> amending.change(words, slug, request, flash));
    }

    private ModelAndView with(String reference, Function<Words, ModelAndView> page) {
        return switch (hub.get(Told.class, "/api/v1/referrals/{reference}/tellings", reference)) {
            case Reply.Here<Told> here -> page.apply(here.content().words());
            case Reply.NotReached<Told>(var what, var at) ->
                Pages.of(
                        "amendment/not-reached",
                        new NotReached("/my-referrals/" + reference, what, TimeWords.moment(at, clock.instant())),
                        HttpStatus.SERVICE_UNAVAILABLE);
            case Reply.Refused<Told> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Told> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
        };
    }

    record Told(String reference, int version, boolean mayChange, List<Telling> tellings) {

        Words words() {
            var back = "/my-referrals/" + reference;
            return new Words(
                    new Words.Place(
                            back + "/words",
                            "/api/v1/referrals/{reference}/amendments",
                            back,
                            "Back to your referral",
                            "What you told us",
                            null),
                    reference,
                    version,
                    mayChange,
                    tellings,
                    _ -> false);
        }
    }

    /** @param back the page from which it can be tried again */
    public record NotReached(String back, String what, String at) {}
}
