package org.safeguardinghub.referral.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grown-up around the child, whether or not they live there.
 *
 * @param parentalResponsibility whether they have it for any of the children; on what ground is told apart
 * @param riskMarkers what somebody who visits must know
 * @param needs of their own
 * @param views what they think of the worry, if they were asked
 */
public record Adult(
        @Nullable PersonName name,
        List<PersonName> previousNames,
        @Nullable LocalDate birthDate,
        List<Relationship> relationships,
        @Nullable Boolean livesWithChild,
        List<Address> addresses,
        List<Part> roles,
        List<RiskMarker> riskMarkers,
        @Nullable Answer parentalResponsibility,
        @Nullable Answer awareOfReferral,
        @Nullable SafeContact safeContact,
        @Nullable String needs,
        @Nullable String views) {

    public Adult {
        relationships = List.copyOf(relationships);
        previousNames = Given.list(previousNames);
        addresses = Given.list(addresses);
        roles = Given.list(roles);
        riskMarkers = Given.list(riskMarkers);
    }

    /** What part an adult has in the worry. */
    public enum Part {
        PARENT_OR_CARER,
        HOUSEHOLD_MEMBER,
        FREQUENT_VISITOR,
        PARTNER_OF_PARENT,
        ALLEGED_TO_HAVE_HARMED,
        HARMED,
        PROTECTIVE,
        PROFESSIONAL,
        OTHER
    }

    public enum RiskMarker {
        VIOLENCE_TO_STAFF,
        WEAPONS,
        DANGEROUS_ANIMAL,
        DOMESTIC_ABUSE,
        SEXUAL_HARM,
        STALKING,
        SUBSTANCE_MISUSE,
        SELF_HARM,
        INFECTION,
        OTHER
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
            @Nullable Boolean mayLeaveMessage,
            @Nullable Boolean doNotWrite) {}
}
