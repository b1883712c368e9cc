package org.safeguardinghub.kit.caller;

import java.util.Set;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/**
 * Who is asking, as a verified internal token says it. A controller method takes it as a parameter.
 *
 * @param subject the account's or client's id at the identity provider
 * @param roles without the {@code ROLE_} prefix, such as {@code front-door-worker}
 * @param scopes without the {@code SCOPE_} prefix, such as {@code referrals.submit}
 * @param displayName a person's name for the screen; the client id when a system asks. Never logged.
 */
public record Caller(
        String subject,
        String clientId,
        AgencyId agency,
        String agencyType,
        String agencyName,
        AuthorityId authority,
        Set<String> roles,
        Set<String> scopes,
        String displayName) {

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    /** Ids only, so that a caller in a log line tells no name. */
    @Override
    public String toString() {
        return "Caller[" + clientId + " of " + agency + " in " + authority + "]";
    }
}
