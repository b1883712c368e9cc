package org.safeguardinghub.dashboard.page;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pairs a template with the one typed thing that it shows. */
public final class Pages {

    /** What a page shows once, after something was done. It travels in the session: never in an address. */
    public static final String DONE = "done";

    private Pages() {}

    public static ModelAndView of(String template, Object page) {
        return new ModelAndView(template, Map.of("page", page));
    }

    public static ModelAndView of(String template, Object page, HttpStatus status) {
        return new ModelAndView(template, Map.of("page", page), status);
    }

    /** @param status with which the hub refused to show something */
    public static ModelAndView refusal(int status) {
        return switch (status) {
            case 403 -> new ModelAndView("problem/forbidden", HttpStatus.FORBIDDEN);
            case 404 -> new ModelAndView("problem/not-found", HttpStatus.NOT_FOUND);
            case 410 -> new ModelAndView("problem/erased", HttpStatus.GONE);
            default -> new ModelAndView("problem/not-understood", HttpStatus.BAD_REQUEST);
        };
    }

    /** Sends the browser on after a change, so that a reload repeats nothing. */
    public static ModelAndView goTo(String address) {
        var redirect = new org.springframework.web.servlet.view.RedirectView(address);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExposeModelAttributes(false);
        return new ModelAndView(redirect);
    }
}
