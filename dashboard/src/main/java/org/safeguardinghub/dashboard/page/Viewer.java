package org.safeguardinghub.dashboard.page;

import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Who is looking at the page, as far as a page needs to know. */
public record Viewer(
        String id,
        String name,
        @Nullable String agency,
        @Nullable String agencyName,
        Set<String> roles) {

    /** Roles that work at the front door and so see the queue. */
    public static final String[] FRONT_DOOR = {"front-door-worker", "manager", "duty-manager", "out-of-hours-worker"};

    public static final String PARTNER = "partner-practitioner";

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** @return the viewer, or null where nobody has signed in */
    public static @Nullable Viewer of(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof OidcUser user
                ? new Viewer(
                        user.getName(),
                        user.getFullName() == null ? "Unnamed account" : user.getFullName(),
                        user.getClaimAsString("agency"),
                        user.getClaimAsString("agency_name"),
                        rolesIn(authentication))
                : null;
    }

    /** @return the viewer of a page that only a signed-in person reaches */
    public static Viewer signedIn(Principal principal) {
        var viewer = of(principal);
        if (viewer == null) {
            throw new IllegalStateException("nobody has signed in");
        }
        return viewer;
    }

    public boolean isAtTheFrontDoor() {
        return Set.of(FRONT_DOOR).stream().anyMatch(roles::contains);
    }

    public boolean administers() {
        return roles.contains("authority-administrator");
    }

    /** Whose alone it is to hide records, and to see the hidden ones. */
    public boolean keepsRestrictedRecords() {
        return roles.contains("restricted-records-officer");
    }

    /** Whoever answers people who ask what is held about them. */
    public boolean answersSubjectAccess() {
        return administers() || keepsRestrictedRecords();
    }

    /** Whoever may see how long records are kept. */
    public boolean readsRetention() {
        return isAtTheFrontDoor() || readsHolds();
    }

    /** Whoever may see which records must stay although their time has come. */
    public boolean readsHolds() {
        return keepsHolds() || isAuditor();
    }

    /** Whoever says that records must stay: not the duty manager, who is there for the night. */
    public boolean keepsHolds() {
        return roles.contains("manager") || administers() || keepsRestrictedRecords();
    }

    public boolean looksPeopleUp() {
        return isAtTheFrontDoor() || keepsRestrictedRecords();
    }

    /** Managers sign, agree to lower ratings, and see first what waits for them. */
    public boolean isManager() {
        return roles.contains("manager") || roles.contains("duty-manager");
    }

    public boolean isAuditor() {
        return roles.contains("auditor");
    }

    /** Whoever may see who has seen what. */
    public boolean readsTheAuditTrail() {
        return isManager() || isAuditor();
    }

    public boolean isOutOfHours() {
        return roles.contains("out-of-hours-worker") || roles.contains("duty-manager");
    }

    public boolean isPartner() {
        return roles.contains(PARTNER);
    }

    /** @return whether an administrator still has to give this account a role or an agency */
    public boolean isUnfinished() {
        return roles.isEmpty() || agency == null || agency.isBlank();
    }

    private static Set<String> rolesIn(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
