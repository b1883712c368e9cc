package org.safeguardinghub.referral.verdict;

/** What happens next for one child (domain.md 1). The words families and partners read are kept elsewhere. */
public enum Outcome {
    NO_FURTHER_ACTION,
    INFORMATION_AND_ADVICE,
    UNIVERSAL_SERVICES,
    FAMILY_HELP,
    SECTION_17_ASSESSMENT,
    STRATEGY_DISCUSSION,
    IMMEDIATE_PROTECTION,
    NEW_INFORMATION_ON_OPEN_CASE,
    TRANSFER_TO_OTHER_AUTHORITY,
    CONCERN_ABOUT_A_PROFESSIONAL,
    PRIVATE_FOSTERING,
    MISSING_OR_EXPLOITATION_PANEL;

    /** A request for services for a child not open before: the statutory sense of a referral. */
    public boolean isAlwaysAReferral() {
        return switch (this) {
            case SECTION_17_ASSESSMENT, STRATEGY_DISCUSSION, IMMEDIATE_PROTECTION -> true;
            case NO_FURTHER_ACTION,
                    INFORMATION_AND_ADVICE,
                    UNIVERSAL_SERVICES,
                    FAMILY_HELP,
                    NEW_INFORMATION_ON_OPEN_CASE,
                    TRANSFER_TO_OTHER_AUTHORITY,
                    CONCERN_ABOUT_A_PROFESSIONAL,
                    PRIVATE_FOSTERING,
                    MISSING_OR_EXPLOITATION_PANEL -> false;
        };
    }

    /** The department says: no referral is recorded while a case is already open. */
    public boolean isNeverAReferral() {
        return this == NEW_INFORMATION_ON_OPEN_CASE || this == TRANSFER_TO_OTHER_AUTHORITY;
    }

    public boolean isNoFurtherAction() {
        return this == NO_FURTHER_ACTION;
    }

    /** Help that a family may refuse: their agreement to the service comes first. */
    public boolean needsAgreementToService() {
        return this == FAMILY_HELP;
    }

    /** Protection that does not wait until it is certain who the child is. */
    public boolean protectsNow() {
        return this == IMMEDIATE_PROTECTION || this == STRATEGY_DISCUSSION;
    }
}
