package org.safeguardinghub.dashboard.signin;

import org.safeguardinghub.dashboard.gateway.Passes;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Typing is being here: a page in which somebody writes a long reason asks this, so that no session ends meanwhile. */
@Controller
class StillHere {

    private final Passes passes;

    StillHere(Passes passes) {
        this.passes = passes;
    }

    @GetMapping("/still-here")
    @PreAuthorize("isAuthenticated()")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note() {
        passes.current();
    }
}
