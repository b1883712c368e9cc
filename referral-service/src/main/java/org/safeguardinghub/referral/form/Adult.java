package org.safeguardinghub.referral.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grown-up around the child, whether or not they live there. */
public record Adult(
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        List<Relationship> relationships,
        @Nullable Boolean livesWithChild,
        @Nullable Answer parentalResponsibility,
        @Nullable Answer awareOfReferral,
        @Nullable SafeContact safeContact) {

    public Adult {
        relationships = List.copyOf(relationships);
    }

    /** A question that may honestly be left open. */
    public enum Answer {
        YES,
        NO,
        NOT_KNOWN
    }

    /** @param child the place of the child in the form's list, from nought */
    public record Relationship(int child, Kind relationship) {

        /** What the adult is to that child. */
        public enum Kind {
            MOTHER,
            FATHER,
            PARENT,
            STEP_PARENT,
            PARENTS_PARTNER,
            GRANDPARENT,
            SIBLING,
            AUNT_OR_UNCLE,
            COUSIN,
            OTHER_RELATIVE,
            FOSTER_CARER,
            GUARDIAN,
            CARER,
            FAMILY_FRIEND,
            NEIGHBOUR,
            PROFESSIONAL,
            OTHER,
            NOT_KNOWN
        }
    }

    /** How to reach them without putting anyone at risk. */
    public record SafeContact(
            @Nullable String phone,
            @Nullable String safeTimes,
            @Nullable Boolean mayLeaveMessage) {}
}
