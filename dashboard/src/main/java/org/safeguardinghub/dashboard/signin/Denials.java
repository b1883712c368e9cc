package org.safeguardinghub.dashboard.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.safeguardinghub.dashboard.page.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.util.unit.DataSize;

/** Chooses the page that explains a refusal: no role yet, a session that has ended, or simply not for this role. */
class Denials implements AccessDeniedHandler {

    /** As {@code spring.servlet.multipart.max-file-size}. */
    private static final int LARGEST = 26;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (response.isCommitted()) {
            return;
        }
        if (isTooLarge(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?problem=too-large");
        } else {
            request.getRequestDispatcher(pageFor(Viewer.of(request.getUserPrincipal())))
                    .forward(request, response);
        }
    }

    /** Nothing of a file that is too large is read, the proof of its origin neither. Its own page says so. */
    private static boolean isTooLarge(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && request.getContentLengthLong()
                        > DataSize.ofMegabytes(LARGEST).toBytes();
    }

    private static String pageFor(@org.jspecify.annotations.Nullable Viewer viewer) {
        if (viewer == null) {
            return "/session-ended";
        }
        return viewer.isUnfinished() ? "/no-role" : "/not-for-you";
    }
}
