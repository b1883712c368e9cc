package org.safeguardinghub.kit.security;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;

/** A verified token and the caller it speaks of. */
public final class CallerToken extends AbstractOAuth2TokenAuthenticationToken<Jwt> {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    CallerToken(Jwt token, Caller caller) {
        super(token, caller, token, authorities(caller));
        this.caller = caller;
        setAuthenticated(true);
    }

    public Caller caller() {
        return caller;
    }

    /** The client's id: names are not for logs. */
    @Override
    public String getName() {
        return caller.clientId();
    }

    @Override
    public Map<String, Object> getTokenAttributes() {
        return getToken().getClaims();
    }

    private static Collection<GrantedAuthority> authorities(Caller caller) {
        return Stream.concat(
                        caller.roles().stream().map(role -> "ROLE_" + role),
                        caller.scopes().stream().map(scope -> "SCOPE_" + scope))
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
