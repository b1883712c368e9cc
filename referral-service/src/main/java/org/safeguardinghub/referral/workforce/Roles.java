package org.safeguardinghub.referral.workforce;

/** Who may do what here, as the conditions that controllers are guarded with. */
public final class Roles {

    public static final String WORKS_HERE =
            "hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker')";

    public static final String IS_MANAGER = "hasAnyRole('manager', 'duty-manager')";

    public static final String WORKS_OUT_OF_HOURS = "hasAnyRole('out-of-hours-worker', 'duty-manager')";

    /** Whoever answers for what the authority tells the government, and whoever checks it. */
    public static final String TAKES_RETURNS = "hasAnyRole('manager', 'authority-administrator', 'auditor')";

    private Roles() {}
}
