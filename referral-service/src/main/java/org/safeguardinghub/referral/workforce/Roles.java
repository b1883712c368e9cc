package org.safeguardinghub.referral.workforce;

/** Who may do what here, as the conditions that controllers are guarded with. */
public final class Roles {

    public static final String WORKS_HERE =
            "hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker')";

    public static final String IS_MANAGER = "hasAnyRole('manager', 'duty-manager')";

    public static final String WORKS_OUT_OF_HOURS = "hasAnyRole('out-of-hours-worker', 'duty-manager')";

    /** Whose alone it is to hide records of adopted children and of people under protection, and to see them. */
    public static final String KEEPS_RESTRICTED_RECORDS = "hasRole('restricted-records-officer')";

    public static final String WORKS_HERE_OR_KEEPS_RESTRICTED_RECORDS =
            "hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
                    + " 'restricted-records-officer')";

    private Roles() {}
}
