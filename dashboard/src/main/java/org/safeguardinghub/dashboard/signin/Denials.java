package org.safeguardinghub.dashboard.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Chooses the page that explains a refusal: no role yet, a session that has ended, or simply not for this role. */
class Denials implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (!response.isCommitted()) {
            request.getRequestDispatcher(pageFor(Viewer.of(request.getUserPrincipal())))
                    .forward(request, response);
        }
    }

    private static String pageFor(@org.jspecify.annotations.Nullable Viewer viewer) {
        if (viewer == null) {
            return "/session-ended";
        }
        return viewer.isUnfinished() ? "/no-role" : "/not-for-you";
    }
}
