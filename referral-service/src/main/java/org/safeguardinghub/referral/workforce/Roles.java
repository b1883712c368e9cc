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

    /** May propose how the authority works. */
    public static final String ADMINISTERS = "hasRole('authority-administrator')";

    /** May be the second person who approves it. */
    public static final String APPROVES_SETTINGS = "hasAnyRole('authority-administrator', 'manager')";

    /** Sees to who works here and when. */
    public static final String LEADS_PEOPLE = "hasAnyRole('manager', 'duty-manager', 'authority-administrator')";

    public static final String WORKS_OR_ADMINISTERS = "hasAnyRole('front-door-worker', 'manager', 'duty-manager',"
            + " 'out-of-hours-worker', 'authority-administrator')";

    /** Whoever answers for what the authority tells the government, and whoever checks it. */
    public static final String TAKES_RETURNS = "hasAnyRole('manager', 'authority-administrator', 'auditor')";

    /** Whoever checks who has seen what. */
    public static final String READS_THE_AUDIT_TRAIL = "hasAnyRole('manager', 'duty-manager', 'auditor')";

    /** Whoever looks at what was opened in an emergency. */
    public static final String REVIEWS_EMERGENCIES =
            "hasAnyRole('manager', 'duty-manager', 'restricted-records-officer', 'auditor')";

    /** Whose alone it is to hide records of adopted children and of people under protection, and to see them. */
    public static final String KEEPS_RESTRICTED_RECORDS = "hasRole('restricted-records-officer')";

    /** Whoever says that something need not be observed any more. */
    public static final String LIFTS_RESTRICTIONS =
            "hasAnyRole('manager', 'duty-manager', 'restricted-records-officer')";

    public static final String WORKS_HERE_OR_KEEPS_RESTRICTED_RECORDS =
            "hasAnyRole('front-door-worker', 'manager', 'duty-manager', 'out-of-hours-worker',"
                    + " 'restricted-records-officer')";

    /** Whoever writes a form by hand and may leave it for later. */
    public static final String MAY_DRAFT = "hasAnyRole('partner-practitioner', 'front-door-worker', 'manager',"
            + " 'duty-manager', 'out-of-hours-worker')";

    /** The dashboard's own account, which speaks for whoever fills in the public form. */
    public static final String IS_THE_PUBLIC_FORM = "hasRole('public-form')";

    private Roles() {}
}
