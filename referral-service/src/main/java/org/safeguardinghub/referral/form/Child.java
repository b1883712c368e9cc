package org.safeguardinghub.referral.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One child of a referral, as the sender describes them; brothers and sisters have their own.
 *
 * @param genderIdentity in the child's words, apart from the census's sex
 * @param communicationNeeds how to speak with this child
 */
public record Child(
        Role role,
        @Nullable PersonName name,
        List<PersonName> previousNames,
        @Nullable BirthDate birth,
        @Nullable LocalDate expectedDeliveryDate,
        @Nullable LocalDate deceasedOn,
        @Nullable Sex sex,
        @Nullable String genderIdentity,
        List<Identifier> identifiers,
        List<Address> addresses,
        @Nullable Practice gp,
        @Nullable School school,
        @Nullable Care care,
        List<String> languages,
        @Nullable Boolean interpreterNeeded,
        @Nullable String communicationNeeds,
        @Nullable String religion,
        @Nullable String ethnicity,
        List<String> disabilities,
        @Nullable String nationality,
        @Nullable Immigration immigration,
        @Nullable Answer privatelyFostered,
        @Nullable Answer youngCarer,
        @Nullable Missing missing,
        @Nullable Voice voice) {

    public Child {
        identifiers = List.copyOf(identifiers);
        addresses = List.copyOf(addresses);
        languages = List.copyOf(languages);
        disabilities = List.copyOf(disabilities);
        previousNames = Given.list(previousNames);
    }

    /** Why the child is on the form. */
    public enum Role {
        SUBJECT,
        SIBLING_AT_RISK,
        SIBLING_INFO,
        UNBORN
    }

    /** The census codes since 2024-25: female, male, unknown. */
    public enum Sex {
        F,
        M,
        U
    }

    /** A general practice by its code in the NHS's Organisation Data Service. */
    public record Practice(
            @Nullable String odsCode, @Nullable String name) {}

    /** @param attendancePercent this school year */
    public record School(
            @Nullable String urn,
            @Nullable String name,
            @Nullable String year,
            @Nullable Sen sen,
            @Nullable Integer attendancePercent,
            @Nullable Standing standing) {

        /** Special educational needs: none, support, or an education, health and care plan. */
        public enum Sen {
            NONE,
            SUPPORT,
            EHCP
        }

        public enum Standing {
            ON_ROLL,
            HOME_EDUCATED,
            MISSING_EDUCATION,
            EXCLUDED,
            NOT_OF_SCHOOL_AGE
        }
    }

    /** What authorities have done for this child before. */
    public record Care(@Nullable LegalStatus legalStatus, List<Episode> history) {

        public Care {
            history = Given.list(history);
        }

        public enum LegalStatus {
            NONE,
            SECTION_20,
            INTERIM_CARE_ORDER,
            CARE_ORDER,
            PLACEMENT_ORDER,
            EMERGENCY_PROTECTION,
            POLICE_PROTECTION,
            SUPERVISION_ORDER,
            WARD_OF_COURT,
            OTHER
        }

        /** @param category census category of abuse, of a child protection plan */
        public record Episode(
                Kind kind,
                @Nullable String authority,
                @Nullable String category,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {

            public enum Kind {
                CHILD_PROTECTION_PLAN,
                LOOKED_AFTER,
                CHILD_IN_NEED_PLAN
            }
        }
    }

    /** @param unaccompanied an unaccompanied child who seeks asylum */
    public record Immigration(
            @Nullable String status,
            @Nullable Answer noRecourseToPublicFunds,
            @Nullable Answer unaccompanied,
            @Nullable AgeAssessment ageAssessment) {

        public enum AgeAssessment {
            NOT_NEEDED,
            PENDING,
            COMPLETED,
            DISPUTED
        }
    }

    public record Missing(
            @Nullable Boolean now,
            @Nullable Instant since,
            @Nullable String policeReference) {}

    /**
     * The child's own words, never a proxy's.
     *
     * @param saidByOthers what somebody else says the child said or feels, kept apart
     */
    public record Voice(
            @Nullable String words,
            @Nullable String heardBy,
            @Nullable Instant heardAt,
            @Nullable Method method,
            @Nullable Boolean alone,
            @Nullable Interpreter interpreter,
            @Nullable String wishes,
            @Nullable String notSpokenToBecause,
            @Nullable String saidByOthers) {

        public enum Method {
            SPOKEN,
            SIGNED,
            WRITTEN,
            DRAWN_OR_PLAYED,
            AIDED
        }

        public enum Interpreter {
            NOT_NEEDED,
            PROFESSIONAL,
            STAFF,
            FAMILY_MEMBER,
            CHILD;

            /** A family member or a child never interprets: they may be part of what is told. */
            public boolean isOfTheFamily() {
                return this == FAMILY_MEMBER || this == CHILD;
            }
        }
    }
}
