package org.safeguardinghub.dashboard.request;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.partner.MyReferralController.MyReferral;
import org.safeguardinghub.dashboard.partner.MyReferralController.Status;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.referral.Head;
import org.safeguardinghub.dashboard.words.Choice;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A worker sees a referral as an agency has it: the pages the agency reads, in the agency's words. */
@Controller
@FrontDoorOnly
public class SeenAsController {

    private static final String CONTACT = "/api/v1/contacts/{reference}";

    private final HubApi hub;
    private final CaseForms files;
    private final InstantSource clock;

    SeenAsController(HubApi hub, CaseForms files, InstantSource clock) {
        this.hub = hub;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/referrals/{reference}/requests/seen-as")
    ModelAndView show(
            @PathVariable String reference,
            @RequestParam(name = "agency", required = false) @Nullable String agency,
            Authentication person) {
        return files.withFile(reference, file -> page(file, agency, Viewer.signedIn(person)));
    }

    private ModelAndView page(CaseFile file, @Nullable String agency, Viewer viewer) {
        var now = clock.instant();
        var head = Head.of(file, "/sharing", viewer.id(), now);
        var choices = hub.get(Said.Choices.class, CONTACT + "/requests/choices", head.reference());
        if (choices instanceof Reply.NotReached<Said.Choices>(var what, var at)) {
            return notReached(head, List.of(), agency, what, at);
        }
        var agencies = choices instanceof Reply.Here<Said.Choices>(var content, var _)
                ? content.agencies().stream()
                        .map(one -> Choice.of(one.id(), one.name()))
                        .toList()
                : List.<Choice>of();
        return agency == null || agency.isBlank()
                ? shown(page(head, agencies, agency, null))
                : seen(head, agencies, agency, now);
    }

    private ModelAndView seen(Head head, List<Choice> agencies, String agency, Instant now) {
        var requests = hub.get(Said.SeenAs.class, CONTACT + "/requests/seen-as/{agency}", head.reference(), agency);
        var sent = hub.get(Said.SeenAsSender.class, CONTACT + "/seen-as/{agency}", head.reference(), agency);
        return switch (requests) {
            case Reply.Here<Said.SeenAs>(var asked, var _)
            when sent instanceof Reply.Here<Said.SeenAsSender>(var told, var _) ->
                shown(page(head, agencies, agency, seen(asked, told.status(), now)));
            case Reply.NotReached<Said.SeenAs>(var what, var at) -> notReached(head, agencies, agency, what, at);
            case Reply.Refused<Said.SeenAs> refused -> Pages.refusal(refused.status());
            case Reply.Nothing<Said.SeenAs> _ -> Pages.refusal(HttpStatus.NOT_FOUND.value());
            case Reply.Here<Said.SeenAs> _ -> notReached(head, agencies, agency, "referral-service", now);
        };
    }

    private static SeenAsPage.Seen seen(Said.SeenAs asked, @Nullable Status status, Instant now) {
        return new SeenAsPage.Seen(
                asked.agencyName(),
                status == null ? null : MyReferral.of(status, now),
                asked.requests().stream()
                        .map(request -> AnswerPage.of(request, Typed.NOTHING, Mistakes.NONE, null, now))
                        .toList(),
                asked.ifAsked().stream().map(SeenAsPage.IfAsked::of).toList());
    }

    private static SeenAsPage page(
            Head head, List<Choice> agencies, @Nullable String agency, SeenAsPage.@Nullable Seen seen) {
        return new SeenAsPage(head, agencies, typed(agency), Mistakes.NONE, null, seen);
    }

    private ModelAndView notReached(
            Head head, List<Choice> agencies, @Nullable String agency, String what, Instant at) {
        var words = "We could not reach " + what + " at " + TimeWords.moment(at, clock.instant())
                + ". It does not mean that the agency is shown nothing. Try again in a minute.";
        return Pages.of(
                "request/seen-as",
                new SeenAsPage(head, agencies, typed(agency), Mistakes.NONE, words, null),
                HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static ModelAndView shown(SeenAsPage page) {
        return Pages.of("request/seen-as", page);
    }

    private static Typed typed(@Nullable String agency) {
        return agency == null ? Typed.NOTHING : new Typed(Map.of("agency", List.of(agency)));
    }
}
