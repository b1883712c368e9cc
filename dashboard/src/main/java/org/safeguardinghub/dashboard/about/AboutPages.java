package org.safeguardinghub.dashboard.about;

import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in for each role, and the pages that are the same for everybody. */
@Controller
class AboutPages {

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home(Authentication person) {
        var viewer = Viewer.of(person);
        if (viewer == null || viewer.isUnfinished()) {
            return "forward:/no-role";
        }
        if (viewer.isAtTheFrontDoor()) {
            return viewer.isManager() ? "redirect:/queue?view=with-manager" : "redirect:/queue";
        }
        if (viewer.administers()) {
            return "redirect:/administration";
        }
        if (viewer.keepsRestrictedRecords()) {
            return "redirect:/restricted-records";
        }
        if (viewer.isAuditor()) {
            return "redirect:/audit";
        }
        return viewer.isPartner() ? "redirect:/my-referrals" : "about/nothing-yet";
    }

    @GetMapping("/help")
    @PreAuthorize("permitAll()")
    String help() {
        return "about/help";
    }

    @GetMapping("/accessibility")
    @PreAuthorize("permitAll()")
    String accessibility() {
        return "about/accessibility";
    }
}
