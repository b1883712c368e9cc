package org.safeguardinghub.kit.caller;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/**
 * Who is asking, as a verified internal token says it. A controller method takes it as a parameter.
 *
 * <p>One of our own services has its client id as agency, type {@code SERVICE}, role {@code hub-service} and the
 * authority {@link #EVERY_AUTHORITY}: it names the authority it asks about in what it sends.
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

    /** The role of our own services, which only the identity provider can give. */
    public static final String SERVICE_ROLE = "hub-service";

    /** What stands for the authority of a service, which acts for each of them. */
    public static final AuthorityId EVERY_AUTHORITY = new AuthorityId("every-authority");

    public Caller {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }

    /** The subject as an id: our identity provider's are UUIDs, another provider's become one, always the same. */
    public UUID accountId() {
        try {
            return UUID.fromString(subject);
        } catch (IllegalArgumentException another) {
            return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
        }
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    public boolean hasScope(String scope) {
        return scopes.contains(scope);
    }

    public boolean isService() {
        return hasRole(SERVICE_ROLE);
    }

    /** Ids only, so that a caller in a log line tells no name. */
    @Override
    public String toString() {
        return "Caller[" + clientId + " of " + agency + " in " + authority + "]";
    }
}
