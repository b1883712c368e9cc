package org.safeguardinghub.dashboard.request;

import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.request.FamilyWordForm.Word;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A worker asks agencies, and reads what they say. */
@Controller
@RequestMapping("/referrals/{reference}/requests")
@FrontDoorOnly
public class RequestsController {

    private final HubApi hub;
    private final CaseForms forms;

    RequestsController(HubApi hub, CaseForms forms) {
        this.hub = hub;
        this.forms = forms;
    }

    @GetMapping
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, new AskForm(hub));
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, new AskForm(hub));
    }

    @PostMapping("/{id}/reminder")
    ModelAndView remind(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam int version,
            RedirectAttributes flash) {
        var reply = hub.post(Object.class, "\"" + version + "\"", "/api/v1/requests/{id}/chasers", id);
        flash.addFlashAttribute(
                Pages.DONE,
                switch (reply) {
                    case Reply.Here<Object> _, Reply.Nothing<Object> _ -> "The agency has been reminded.";
                    case Reply.Refused<Object> _ ->
                        "The request changed since you looked. Nobody was reminded: look at it again.";
                    case Reply.NotReached<Object> _ ->
                        "We do not know whether the agency was reminded. Look at the request below.";
                });
        return Pages.goTo("/referrals/" + reference + "/requests");
    }

    @GetMapping("/{id}/take-back")
    ModelAndView takeBack(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam("of") int requestVersion,
            Authentication person) {
        return forms.show(reference, person, new TakeBackForm(hub, id, requestVersion));
    }

    @PostMapping("/{id}/take-back")
    ModelAndView takenBack(
            @PathVariable String reference,
            @PathVariable String id,
            @RequestParam("of") int requestVersion,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, new TakeBackForm(hub, id, requestVersion));
    }

    @GetMapping("/agreement-given")
    ModelAndView agreement(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, new FamilyWordForm(hub, Word.AGREES));
    }

    @PostMapping("/agreement-given")
    ModelAndView agreed(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, new FamilyWordForm(hub, Word.AGREES));
    }

    @GetMapping("/agreement-withdrawn")
    ModelAndView withdrawal(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, new FamilyWordForm(hub, Word.TAKES_IT_BACK));
    }

    @PostMapping("/agreement-withdrawn")
    ModelAndView withdrawn(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, new FamilyWordForm(hub, Word.TAKES_IT_BACK));
    }
}
