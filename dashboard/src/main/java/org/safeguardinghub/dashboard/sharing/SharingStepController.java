package org.safeguardinghub.dashboard.sharing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.step.ReferralStep;
import org.safeguardinghub.dashboard.step.ReferralStep.Sending;
import org.safeguardinghub.dashboard.words.Choice;
import org.springframework.security.access.prepost.PreAuthorize;
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

/** Writes down what the family said, on what a sharing stands, who has understood, and what came of looking again. */
@Controller
@RequestMapping("/referrals/{reference}/sharing")
@FrontDoorOnly
class SharingStepController {

    private static final String IS_MANAGER = "hasAnyRole('manager', 'duty-manager')";
    private static final String LOOK_AGAIN = "/kept-back/{request}";

    private final HubApi hub;
    private final CaseForms forms;

    SharingStepController(HubApi hub, CaseForms forms) {
        this.hub = hub;
        this.forms = forms;
    }

    @GetMapping("/agreements")
    ModelAndView askAgreement(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, agreement());
    }

    @PostMapping("/agreements")
    ModelAndView agreement(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, agreement());
    }

    @GetMapping("/bases")
    ModelAndView askBasis(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, basis());
    }

    @PostMapping("/bases")
    ModelAndView basis(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, basis());
    }

    @GetMapping("/acknowledged")
    ModelAndView askWhoUnderstood(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, acknowledged());
    }

    @PostMapping("/acknowledged")
    ModelAndView understood(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, acknowledged());
    }

    @GetMapping(LOOK_AGAIN)
    @PreAuthorize(IS_MANAGER)
    ModelAndView lookAgain(@PathVariable String reference, @PathVariable UUID request, Authentication person) {
        return forms.show(reference, person, lookedAgain(request));
    }

    @PostMapping(LOOK_AGAIN)
    @PreAuthorize(IS_MANAGER)
    ModelAndView lookedAgain(
            @PathVariable String reference,
            @PathVariable UUID request,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, lookedAgain(request));
    }

    private ReferralStep agreement() {
        return new ReferralStep(SharingSteps.agreement(services()), "/agreements", below("/agreements"));
    }

    private ReferralStep basis() {
        return new ReferralStep(SharingSteps.BASIS, "/bases", below("/bases"));
    }

    private ReferralStep acknowledged() {
        return new ReferralStep(SharingSteps.ACKNOWLEDGED, "/acknowledged", below("/withdrawal/acknowledgement"));
    }

    private ReferralStep lookedAgain(UUID request) {
        return new ReferralStep(
                SharingSteps.LOOKED_AGAIN,
                "/kept-back/" + request,
                (_, answers) -> hub.send(
                        CaseForm.Step.class,
                        null,
                        answers,
                        "/api/v1/sharing/non-disclosures/{request}/reviews",
                        request));
    }

    private Sending below(String path) {
        return (file, answers) -> hub.send(
                CaseForm.Step.class, null, answers, SharingController.SHARING + path, String.valueOf(file.contactId()));
    }

    private List<Choice> services() {
        return hub.get(Shared.Service[].class, SharingController.SERVICES)
                        instanceof Reply.Here<Shared.Service[]>(var services, var _)
                ? Stream.of(services)
                        .map(service -> Choice.of(service.code(), service.label()))
                        .toList()
                : List.of();
    }
}
