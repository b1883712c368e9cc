package org.safeguardinghub.dashboard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.safeguardinghub.dashboard.gateway.Passes;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages around signing in, each saying what happened and what to do next. */
@Controller
@PreAuthorize("permitAll()")
class SignInPages {

    @RequestMapping("/signed-out")
    ModelAndView signedOut() {
        return page("signin/signed-out", HttpStatus.OK);
    }

    @RequestMapping("/session-ended")
    ModelAndView sessionEnded() {
        return page("signin/session-ended", HttpStatus.FORBIDDEN);
    }

    @RequestMapping("/sign-in-failed")
    ModelAndView failed() {
        return page("signin/failed", HttpStatus.UNAUTHORIZED);
    }

    @RequestMapping("/sign-in-unavailable")
    ModelAndView unavailable() {
        return page("signin/unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @RequestMapping("/no-role")
    ModelAndView noRole() {
        return page("signin/no-role", HttpStatus.FORBIDDEN);
    }

    @RequestMapping("/not-for-you")
    ModelAndView notForYou() {
        return page("problem/forbidden", HttpStatus.FORBIDDEN);
    }

    private static ModelAndView page(String template, HttpStatus status) {
        return new ModelAndView(template, status);
    }

    /** A pass that cannot be renewed ends our session's usefulness too: say so, and come back here after signing in. */
    @ControllerAdvice
    static class ExpiredPasses {

        private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

        @ExceptionHandler(Passes.SignInExpired.class)
        ModelAndView signInAgain(HttpServletRequest request, HttpServletResponse response) {
            if ("GET".equals(request.getMethod())) {
                requests.saveRequest(request, response);
            }
            return page("signin/session-ended", HttpStatus.FORBIDDEN);
        }
    }
}
