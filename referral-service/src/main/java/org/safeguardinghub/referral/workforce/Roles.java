package org.safeguardinghub.referral.workforce;

/** Who may do what here, as the conditions that controllers are guarded with. */
public final class Roles {

    public static final String WORKS_HERE =
            "hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker')";

    public static final String IS_MANAGER = "hasAnyRole('manager', 'duty-manager')";

    public static final String WORKS_OUT_OF_HOURS = "hasAnyRole('out-of-hours-worker', 'duty-manager')";

    /** Partners, by machine and by hand. */
    public static final String MAY_SEND =
            "hasAuthority('SCOPE_referrals.submit') and " + "hasAnyRole('partner-system', 'partner-practitioner')";

    /** Whoever writes a form by hand and may leave it for later. */
    public static final String MAY_DRAFT = "hasAnyRole('partner-practitioner', 'front-door-worker', 'manager',"
            + " 'duty-manager', 'out-of-hours-worker')";

    /** The dashboard's own account, which speaks for whoever fills in the public form. */
    public static final String IS_THE_PUBLIC_FORM = "hasRole('public-form')";

    private Roles() {}
}
