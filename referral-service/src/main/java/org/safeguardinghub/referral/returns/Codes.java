package org.safeguardinghub.referral.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.form.BirthDate;
import org.safeguardinghub.referral.form.BirthDate.Precision;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.Identifier;

/** A child in the codes of the children in need census. */
public final class Codes {

    private static final String NOT_OBTAINED = "NOBT";
    private static final Set<String> ETHNICITIES = Set.of(
            "WBRI",
            "WIRI",
            "WIRT",
            "WOTH",
            "WROM",
            "MWBC",
            "MWBA",
            "MWAS",
            "MOTH",
            "AIND",
            "APKN",
            "ABAN",
            "AOTH",
            "BCRB",
            "BAFR",
            "BOTH",
            "CHNE",
            "OOTH",
            "REFU",
            NOT_OBTAINED);
    private static final int MID_MONTH = 15;
    private static final int SCHOOL_AGE = 5;

    /** Where the day is unknown the census wants the 15th, never the 1st. */
    public static @Nullable LocalDate birth(Child child) {
        BirthDate birth = child.birth();
        if (birth == null) {
            return null;
        }
        return birth.precision() == Precision.DAY ? birth.date() : birth.date().withDayOfMonth(MID_MONTH);
    }

    /** Unknown until birth. */
    public static String sex(Child child) {
        var sex = child.sex();
        return sex == null || isUnborn(child) ? "U" : sex.name();
    }

    public static String ethnicity(Child child) {
        var ethnicity = child.ethnicity();
        return ethnicity != null && ETHNICITIES.contains(ethnicity) ? ethnicity : NOT_OBTAINED;
    }

    public static boolean isUnborn(Child child) {
        return child.birth() == null && child.expectedDeliveryDate() != null;
    }

    /** Null where nobody has said. */
    public static @Nullable Boolean isDisabled(Child child) {
        return child.disabilities().isEmpty() ? null : !child.disabilities().contains("NONE");
    }

    public static Optional<String> identifier(Child child, Identifier.System system) {
        return child.identifiers().stream()
                .filter(identifier -> identifier.system() == system)
                .map(Identifier::value)
                .findFirst();
    }

    /**
     * Why there is no pupil number. Only the two reasons that follow from what we know are given; the others need a
     * person, and the checks ask for one.
     */
    public static Optional<String> noPupilNumberBecause(Child child, boolean noFurtherAction, LocalDate on) {
        if (noFurtherAction) {
            return Optional.of("UN7");
        }
        var birth = birth(child);
        boolean belowSchoolAge =
                isUnborn(child) || birth != null && birth.plusYears(SCHOOL_AGE).isAfter(on);
        return belowSchoolAge ? Optional.of("UN1") : Optional.empty();
    }

    private Codes() {}
}
