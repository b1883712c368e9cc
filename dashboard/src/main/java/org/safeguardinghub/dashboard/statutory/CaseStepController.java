package org.safeguardinghub.dashboard.statutory;

import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.http.HttpStatus;
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

/** One address for each step of a case: what it asks, and taking it. */
@Controller
@RequestMapping("/cases/{reference}/steps/{step}")
@FrontDoorOnly
class CaseStepController {

    private final CaseStepForms forms;

    CaseStepController(CaseStepForms forms) {
        this.forms = forms;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String reference,
            @PathVariable String step,
            @RequestParam(defaultValue = "0") int part,
            Authentication person) {
        return CaseSteps.named(step)
                .map(known -> forms.show(reference, known, part, Viewer.signedIn(person)))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }

    @PostMapping
    ModelAndView take(
            @PathVariable String reference,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return CaseSteps.named(step)
                .map(known -> forms.send(reference, known, sent, Viewer.signedIn(person), flash))
                .orElseGet(() -> Pages.refusal(HttpStatus.NOT_FOUND.value()));
    }
}
