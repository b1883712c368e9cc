package org.safeguardinghub.dashboard.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Where somebody goes who has not signed in: to Keycloak, except for a live notice, which cannot follow there. */
class EntryPoint implements AuthenticationEntryPoint {

    private final String wayIn;

    EntryPoint(String wayIn) {
        this.wayIn = wayIn;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException {
        var accepts = request.getHeader("Accept");
        if (accepts != null && accepts.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(wayIn);
        }
    }
}
