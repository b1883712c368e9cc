package org.safeguardinghub.kit.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads a caller from a verified token's claims; a token that does not say enough is no token. */
final class TokenClaims {

    /** A token the gateway minted for somebody outside. */
    static Caller ofGateway(Jwt token) {
        var roles = Set.copyOf(strings(token, "roles"));
        if (roles.contains(Caller.SERVICE_ROLE)) {
            throw new InvalidBearerTokenException("only the identity provider names a service");
        }
        var client = text(token, "client_id");
        var agency = text(token, "agency");
        return checked(() -> new Caller(
                text(token, "sub"),
                client,
                new AgencyId(agency),
                optional(token, "agency_type").orElse("UNKNOWN"),
                optional(token, "agency_name").orElse(agency),
                new AuthorityId(text(token, "authority")),
                roles,
                scopes(token),
                optional(token, "name").orElse(client)));
    }

    /** A token the identity provider gave to one of our own services. */
    static Caller ofService(Jwt token) {
        var client = optional(token, "client_id").orElseGet(() -> text(token, "azp"));
        return checked(() -> new Caller(
                text(token, "sub"),
                client,
                new AgencyId(client),
                "SERVICE",
                client,
                Caller.EVERY_AUTHORITY,
                Set.of(Caller.SERVICE_ROLE),
                Set.of(),
                client));
    }

    static Collection<String> realmRoles(Jwt token) {
        return token.getClaim("realm_access") instanceof Map<?, ?> access
                        && access.get("roles") instanceof Collection<?> roles
                ? roles.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Set<String> scopes(Jwt token) {
        return optional(token, "scope").stream()
                .flatMap(all -> Stream.of(all.split(" ")))
                .filter(scope -> !scope.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> strings(Jwt token, String claim) {
        return token.getClaim(claim) instanceof Collection<?> values
                ? values.stream().filter(Objects::nonNull).map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Jwt token, String claim) {
        return optional(token, claim).orElseThrow(() -> new InvalidBearerTokenException("no claim " + claim));
    }

    private static Optional<String> optional(Jwt token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    private static Caller checked(java.util.function.Supplier<Caller> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException malformed) {
            throw new InvalidBearerTokenException("a claim is not what it should be", malformed);
        }
    }

    private TokenClaims() {}
}
