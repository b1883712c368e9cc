package org.safeguardinghub.dashboard.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the way to Keycloak: when nobody would answer there, the person is told so here. */
class SignInGate extends OncePerRequestFilter {

    static final String WAY_IN = "/oauth2/authorization/" + KeycloakClient.REGISTRATION;

    private final KeycloakWatch keycloak;

    SignInGate(KeycloakWatch keycloak) {
        this.keycloak = keycloak;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WAY_IN.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (keycloak.isAnswering()) {
            chain.doFilter(request, response);
        } else {
            request.getRequestDispatcher("/sign-in-unavailable").forward(request, response);
        }
    }
}
