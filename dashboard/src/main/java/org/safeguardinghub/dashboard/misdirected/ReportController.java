package org.safeguardinghub.dashboard.misdirected;

import static org.safeguardinghub.dashboard.step.Question.codes;

import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.referral.CaseForm;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.step.Question;
import org.safeguardinghub.dashboard.step.ReferralStep;
import org.safeguardinghub.dashboard.step.Step;
import org.safeguardinghub.dashboard.words.Vocabulary;
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

/** Reports that information of a referral went to somebody it was not meant for. */
@Controller
@RequestMapping("/referrals/{reference}/sharing/went-astray")
@FrontDoorOnly
class ReportController {

    private static final Step REPORT = Step.of(
            "went-astray",
            new Step.Words(
                    "Report that information went astray",
                    "It went to somebody it was not meant for, or says of this child what is true of another. The 72"
                            + " hours of the Information Commissioner’s Office run from when we became aware, nights and"
                            + " weekends included. Write no names.",
                    "Report it",
                    "It is reported and its 72 hours run. Open it below and ask for it back now."),
            Question.choice(
                    "/recipient/kind",
                    "Who got it by mistake?",
                    "Choose who got it",
                    codes(
                            Vocabulary.ASTRAY_TO,
                            "AGENCY",
                            "OTHER_ORGANISATION",
                            "SOMEBODY_OF_THE_FAMILY",
                            "SOMEBODY_ELSE")),
            Question.line("/recipient/agency", "Which agency?", "Name the agency")
                    .explained("Only where it is one we work with: its short name in the hub, such as quayside-homes.")
                    .ifAny(),
            Question.ticks(
                    "/categories",
                    "What went?",
                    "Tick what went",
                    codes(
                            Vocabulary.INFORMATION,
                            "NAMES",
                            "BIRTH_DATES",
                            "HOUSEHOLD",
                            "RELATIONSHIPS",
                            "CONCERN",
                            "HISTORY",
                            "ADDRESSES",
                            "CONFIDENTIAL_ADDRESS",
                            "SAFE_CONTACT",
                            "REFERRER_IDENTITY",
                            "STATUS",
                            "OUTCOME",
                            "OUTCOME_REASON",
                            "NEXT_STEP")),
            Question.yesOrNo("/wrongChild", "Does it say of this child what is true of another?")
                    .explained("Then everybody who has it is asked to correct it."),
            Question.moment("/happenedAt", "When did it happen?"),
            Question.moment("/awareAt", "When did we become aware of it?"),
            Question.choice(
                    "/foundBy",
                    "Who found it?",
                    "Choose who found it",
                    codes(
                            Vocabulary.FOUND_BY,
                            "OUR_STAFF",
                            "WRONG_RECIPIENT",
                            "MEANT_RECIPIENT",
                            "FAMILY",
                            "AUDIT",
                            "SOMEBODY_ELSE")));

    private final CaseForms forms;
    private final ReferralStep report;

    ReportController(HubApi hub, CaseForms forms) {
        this.forms = forms;
        this.report = new ReferralStep(
                REPORT,
                "/went-astray",
                (file, answers) -> hub.send(
                        CaseForm.Step.class,
                        null,
                        answers.with("contactId", file.contactId()),
                        MisdirectionsController.MISDIRECTIONS));
    }

    @GetMapping
    ModelAndView ask(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, report);
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, report);
    }
}
