package org.safeguardinghub.gateway.outside;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.gateway.outside.TokenRefused.Reason;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as the outside token says and the gateway has verified.
 *
 * @param fingerprint SHA-256 of the token: its name in caches, so that the token itself is kept nowhere
 * @param boundTo thumbprint of the key the token is bound to
 */
public record OutsideCaller(
        String fingerprint,
        String subject,
        String clientId,
        Agency agency,
        List<String> roles,
        String scope,
        @Nullable String name,
        @Nullable String boundTo,
        Instant expiresAt) {

    /** The roles a person or partner may hold. A service's own role is never taken from outside. */
    private static final Set<String> ROLES = Set.of(
            "front-door-worker",
            "manager",
            "duty-manager",
            "out-of-hours-worker",
            "restricted-records-officer",
            "authority-administrator",
            "partner-practitioner",
            "partner-system",
            "integration-engineer",
            "auditor",
            "public-form");

    /** The agency somebody works for, and the authority whose hub this is to them. */
    public record Agency(
            String id, @Nullable String type, @Nullable String name, String authority) {}

    /** The caller of the request at hand, if it came with a token. */
    public static Optional<OutsideCaller> current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof AdmittedCaller admitted ? Optional.of(admitted.caller()) : Optional.empty();
    }

    static OutsideCaller of(Jwt token, String fingerprint) {
        return new OutsideCaller(
                fingerprint,
                required(token.getSubject()),
                required(token.getClaimAsString("azp")),
                agency(token),
                roles(token),
                Optional.ofNullable(token.getClaimAsString("scope")).orElse(""),
                token.getClaimAsString("name"),
                boundTo(token),
                required(token.getExpiresAt()));
    }

    private static <T> T required(@Nullable T claim) {
        if (claim == null) {
            throw new TokenRefused(Reason.INVALID);
        }
        return claim;
    }

    private static Agency agency(Jwt token) {
        String id = text(token, "agency");
        String authority = text(token, "authority");
        if (id == null || authority == null) {
            throw new TokenRefused(Reason.UNKNOWN_AGENCY);
        }
        return new Agency(id, text(token, "agency_type"), text(token, "agency_name"), authority);
    }

    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    private static List<String> roles(Jwt token) {
        if (token.getClaims().get("realm_access") instanceof Map<?, ?> access
                && access.get("roles") instanceof List<?> roles) {
            return roles.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .filter(ROLES::contains)
                    .toList();
        }
        return List.of();
    }

    private static @Nullable String boundTo(Jwt token) {
        return token.getClaims().get("cnf") instanceof Map<?, ?> cnf && cnf.get("jkt") instanceof String jkt
                ? jkt
                : null;
    }
}
