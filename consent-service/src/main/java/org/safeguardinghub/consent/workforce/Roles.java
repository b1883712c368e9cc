package org.safeguardinghub.consent.workforce;

/** Who may do what here, as the conditions that controllers are guarded with. */
public final class Roles {

    public static final String WORKS_HERE =
            "hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker')";

    public static final String IS_MANAGER = "hasAnyRole('manager', 'duty-manager')";

    /** Whoever may be told why something was shared. */
    public static final String READS_SHARING = "hasAnyRole('front-door-worker', 'manager', 'duty-manager',"
            + " 'out-of-hours-worker', 'restricted-records-officer', 'auditor')";

    /** Whoever works by the rules or answers for them. */
    public static final String READS_RULES = "hasAnyRole('front-door-worker', 'manager', 'duty-manager',"
            + " 'out-of-hours-worker', 'authority-administrator', 'auditor')";

    /** Whoever answers for the rules. */
    public static final String TRIES_RULES = "hasAnyRole('manager', 'authority-administrator', 'auditor')";

    /** Whoever answers for what is signed with other agencies. */
    public static final String KEEPS_ARRANGEMENTS = "hasAnyRole('manager', 'authority-administrator')";

    /** Whoever answers people who ask what is held about them. */
    public static final String ANSWERS_SUBJECT_ACCESS =
            "hasAnyRole('authority-administrator', 'restricted-records-officer')";

    /** Whoever may see that somebody asked, and how far it is. */
    public static final String READS_SUBJECT_ACCESS =
            "hasAnyRole('authority-administrator', 'restricted-records-officer', 'auditor')";

    /** Whoever says that records must stay. */
    public static final String KEEPS_HOLDS =
            "hasAnyRole('manager', 'authority-administrator', 'restricted-records-officer')";

    public static final String READS_HOLDS =
            "hasAnyRole('manager', 'authority-administrator', 'restricted-records-officer', 'auditor')";

    /** Whoever works by the policy, or keeps from going what it lets go. */
    public static final String READS_RETENTION = "hasAnyRole('front-door-worker', 'manager', 'duty-manager',"
            + " 'out-of-hours-worker', 'authority-administrator', 'restricted-records-officer', 'auditor')";

    public static final String WORKS_HERE_OR_IS_A_PARTNER = "hasAnyRole('front-door-worker', 'manager',"
            + " 'duty-manager', 'out-of-hours-worker', 'partner-system', 'partner-practitioner')";

    private Roles() {}
}
