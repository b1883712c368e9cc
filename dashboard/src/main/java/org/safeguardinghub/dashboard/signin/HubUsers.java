package org.safeguardinghub.dashboard.signin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Who signed in. Agency and roles are read from the access token, because that is what the rest of the hub goes by;
 * somebody without an agency is given no role at all.
 */
class HubUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Set<String> ROLES = Set.of(
            "front-door-worker",
            "manager",
            "duty-manager",
            "out-of-hours-worker",
            "restricted-records-officer",
            "authority-administrator",
            "partner-practitioner",
            "integration-engineer",
            "auditor");
    private static final List<String> CLAIMS = List.of("agency", "agency_type", "agency_name", "authority", "name");

    private final JwtDecoder accessTokens;

    HubUsers(JwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) throws OAuth2AuthenticationException {
        var access = verified(request.getAccessToken().getTokenValue());
        var identity = request.getIdToken();
        var claims = new HashMap<String, Object>(identity.getClaims());
        CLAIMS.stream()
                .filter(access::hasClaim)
                .forEach(name -> claims.put(name, access.getClaims().get(name)));
        var known = new OidcIdToken(identity.getTokenValue(), identity.getIssuedAt(), identity.getExpiresAt(), claims);
        return new DefaultOidcUser(hasAgency(access) ? rolesIn(access) : Set.of(), known, "sub");
    }

    private Jwt verified(String token) {
        try {
            return accessTokens.decode(token);
        } catch (JwtException refused) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_token", "the access token could not be verified", null), refused);
        }
    }

    private static boolean hasAgency(Jwt access) {
        var agency = access.getClaimAsString("agency");
        return agency != null && !agency.isBlank();
    }

    private static Set<GrantedAuthority> rolesIn(Jwt access) {
        @Nullable Map<String, Object> realm = access.getClaimAsMap("realm_access");
        if (realm == null || !(realm.get("roles") instanceof List<?> roles)) {
            return Set.of();
        }
        return roles.stream()
                .map(String::valueOf)
                .filter(ROLES::contains)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
