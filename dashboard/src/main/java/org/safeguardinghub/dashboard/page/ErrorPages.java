package org.safeguardinghub.dashboard.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whatever goes wrong outside a page of ours ends here: a plain page that says what to do next. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping(path = "${spring.web.error.path:${error.path:/error}}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView say(HttpServletRequest request) {
        var status = statusOf(request);
        return new ModelAndView(templateFor(status), status);
    }

    private static String templateFor(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> "problem/not-found";
            case FORBIDDEN -> "problem/forbidden";
            default -> status.is4xxClientError() ? "problem/not-understood" : "problem/fault";
        };
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        var status = HttpStatus.resolve(code);
        return status == null || code == 200 ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
