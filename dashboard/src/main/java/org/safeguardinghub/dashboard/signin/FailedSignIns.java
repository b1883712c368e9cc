package org.safeguardinghub.dashboard.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/** Tells the person on a page of its own, and whoever keeps the hub running what was wrong: a code, never who it was. */
class FailedSignIns extends SimpleUrlAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailedSignIns.class);

    FailedSignIns(String page) {
        super(page);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        LOG.warn(
                "a sign-in failed: {} ({})",
                code(failure),
                rootOf(failure).getClass().getSimpleName());
        super.onAuthenticationFailure(request, response, failure);
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
