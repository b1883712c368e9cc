package org.safeguardinghub.dashboard.decision;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.earlier.OpenedEarlier;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.page.FrontDoorOnly;
import org.safeguardinghub.dashboard.page.Pages;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.referral.CaseFile;
import org.safeguardinghub.dashboard.referral.CaseForms;
import org.safeguardinghub.dashboard.referral.Head;
import org.safeguardinghub.dashboard.words.Continuum;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A decision: proposed by a worker, signed or sent back by a manager, read by everybody who works on it. */
@Controller
@FrontDoorOnly
public class DecisionController {

    private final CaseForms forms;
    private final Continuum continuum;
    private final InstantSource clock;
    private final ProposalForm proposal;
    private final DecideNowForm now;
    private final OversightForm oversight;

    DecisionController(CaseForms forms, HubApi hub, Continuum continuum, OpenedEarlier opened, InstantSource clock) {
        this.forms = forms;
        this.continuum = continuum;
        this.clock = clock;
        this.proposal = new ProposalForm(hub, continuum, opened);
        this.now = new DecideNowForm(hub, continuum, opened);
        this.oversight = new OversightForm(hub, continuum, opened);
    }

    /** The same address for each stage: to propose, to sign, or to read. */
    @GetMapping("/referrals/{reference}/decision")
    ModelAndView show(@PathVariable String reference, Authentication person) {
        return forms.withFile(reference, file -> {
            var viewer = Viewer.signedIn(person);
            if (proposal.notNow(file, viewer) == null) {
                return forms.show(reference, person, proposal);
            }
            if (viewer.isManager() && oversight.notNow(file, viewer) == null) {
                return forms.show(reference, person, oversight);
            }
            return Pages.of("decision/decision", read(file, viewer));
        });
    }

    @PostMapping("/referrals/{reference}/decision")
    ModelAndView propose(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, proposal);
    }

    @PostMapping("/referrals/{reference}/decision/answer")
    @PreAuthorize("hasAnyRole('manager', 'duty-manager')")
    ModelAndView answer(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, oversight);
    }

    @GetMapping("/referrals/{reference}/decide-now")
    ModelAndView decideNow(@PathVariable String reference, Authentication person) {
        return forms.show(reference, person, now);
    }

    @PostMapping("/referrals/{reference}/decide-now")
    ModelAndView saveNow(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Authentication person,
            RedirectAttributes flash) {
        return forms.send(reference, sent, person, flash, now);
    }

    private ReadPage read(CaseFile file, Viewer viewer) {
        var at = clock.instant();
        return new ReadPage(
                Head.of(file, "/decision", viewer.id(), at), DecisionView.of(file, continuum, at), why(file, viewer));
    }

    /** Why this person can only read. */
    private static String why(CaseFile file, Viewer viewer) {
        if (file.isIn("PROPOSED")) {
            return OversightForm.isProposer(file, viewer)
                    ? "You proposed this decision. A manager who is somebody else signs it or sends it back."
                    : "This decision waits for a manager’s signature.";
        }
        if (file.isIn("SIGNED", "OUTCOME_SENT", "CLOSED")) {
            return "This is decided. If something new is learned, it can be opened again when it is closed.";
        }
        return file.isIn("SCREENED", "GATHERING")
                ? "Only the person who has this referral proposes a decision."
                : "Nothing is decided yet. A decision can be made once the referral has been claimed and rated.";
    }

    /** @param decided null while nothing is proposed */
    public record ReadPage(Head head, @Nullable DecisionView decided, String why) {}
}
