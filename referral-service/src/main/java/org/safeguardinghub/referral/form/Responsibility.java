package org.safeguardinghub.referral.form;

import org.jspecify.annotations.Nullable;

/**
 * Parental responsibility for one child, and on what ground. It is no right to see a referral.
 *
 * @param child the place of the child in the form's list, from nought
 * @param adult the place of the adult; null where an authority or somebody else has it
 * @param evidence what document there is
 * @param evidenceSeen whether somebody has seen it
 */
public record Responsibility(
        int child,
        @Nullable Integer adult,
        @Nullable String holder,
        Ground basis,
        Status status,
        @Nullable String evidence,
        @Nullable Boolean evidenceSeen) {

    public enum Ground {
        MOTHER,
        FATHER_MARRIED,
        FATHER_REGISTERED_FROM_2003_12_01,
        AGREEMENT,
        COURT_ORDER,
        CAO_LIVES_WITH,
        SGO,
        ADOPTION,
        LA_CARE_ORDER,
        PLACEMENT_ORDER,
        EPO,
        OTHER_PARENT
    }

    public enum Status {
        ACTIVE,
        RESTRICTED,
        SUSPENDED,
        ENDED
    }
}
