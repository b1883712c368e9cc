package org.safeguardinghub.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Weighs two descriptions against each other, one field at a time, and says how likely they are of one person. */
public final class Matcher {

    private final Weights weights;

    public Matcher(Weights weights) {
        this.weights = weights;
    }

    /**
     * @param here the new record
     * @param there the one that was there before
     */
    public Likeness compare(Description here, Description there) {
        var levels = levels(here, there);
        var lines = new ArrayList<Comparison>();
        levels.forEach((field, level) -> lines.add(line(field, level, here, there)));
        double total = lines.stream().mapToDouble(Comparison::weight).sum();
        boolean mayBeTwins = levels.containsKey(Field.TWINS);
        boolean sharesNumber =
                levels.entrySet().stream().anyMatch(each -> each.getKey().isNumber() && each.getValue() == Level.SAME);
        return new Likeness(band(total, mayBeTwins), total, mayBeTwins, sharesNumber, lines);
    }

    /** What children of one birth share never makes it very likely that they are one child. */
    private Band band(double total, boolean mayBeTwins) {
        var band = weights.band(total);
        return mayBeTwins && band == Band.VERY_LIKELY ? Band.POSSIBLE : band;
    }

    private Comparison line(Field field, Level level, Description here, Description there) {
        return new Comparison(field, Shown.of(field, here), Shown.of(field, there), level, weights.of(field, level));
    }

    private static Map<Field, Level> levels(Description here, Description there) {
        var levels = new EnumMap<Field, Level>(Field.class);
        levels.put(Field.GIVEN_NAME, NameAgreement.given(here, there));
        levels.put(Field.FAMILY_NAME, NameAgreement.family(here, there));
        levels.put(Field.BIRTH, BirthAgreement.birth(here.birth(), there.birth()));
        levels.put(Field.SEX, sex(here, there));
        levels.put(Field.ADDRESS, PlaceAgreement.address(here, there));
        levels.put(Field.NHS_NUMBER, NumberAgreement.level(Number.Numbering.NHS_NUMBER, here, there));
        putUnlessMissing(levels, Field.UPN, NumberAgreement.level(Number.Numbering.UPN, here, there));
        putUnlessMissing(levels, Field.ULN, NumberAgreement.level(Number.Numbering.ULN, here, there));
        putUnlessMissing(levels, Field.LA_CHILD_ID, NumberAgreement.level(Number.Numbering.LA_CHILD_ID, here, there));
        putUnlessMissing(levels, Field.SCHOOL, school(here, there));
        if (here.expected() != null || there.expected() != null) {
            levels.put(Field.EXPECTED, BirthAgreement.expected(here, there));
            levels.put(Field.MOTHER, MotherAgreement.level(here.mother(), there.mother()));
        }
        if (levels.get(Field.BIRTH) != null
                && here.isGrownUp() != there.isGrownUp()
                && Objects.requireNonNull(levels.get(Field.BIRTH)).isMissing()) {
            levels.put(Field.AGE_GROUP, Level.DIFFERENT);
        }
        twins(levels).ifPresent(level -> levels.put(Field.TWINS, level));
        return levels;
    }

    /** Same birth, same family, same place, and not quite the same given name: it takes a person to tell them apart. */
    private static Optional<Level> twins(Map<Field, Level> levels) {
        boolean sameBirth = is(levels, Field.BIRTH, Level.SAME);
        boolean sameFamily = is(levels, Field.FAMILY_NAME, Level.SAME, Level.PART, Level.ONE_LETTER, Level.NEARLY);
        boolean samePlace = is(levels, Field.ADDRESS, Level.SAME, Level.FORMER) || is(levels, Field.SCHOOL, Level.SAME);
        if (!sameBirth || !sameFamily || !samePlace) {
            return Optional.empty();
        }
        boolean otherSex = is(levels, Field.SEX, Level.DIFFERENT);
        return switch (Objects.requireNonNull(levels.get(Field.GIVEN_NAME))) {
            case DIFFERENT -> Optional.of(Level.MAY_BE_TWINS);
            case ONE_LETTER, NEARLY, SOUNDS_ALIKE, PART -> Optional.of(Level.MAY_BE_TWINS_NEARLY);
            case Level same when otherSex -> Optional.of(Level.MAY_BE_TWINS_NEARLY);
            case Level _ -> Optional.empty();
        };
    }

    private static boolean is(Map<Field, Level> levels, Field field, Level... any) {
        var level = levels.get(field);
        return level != null && List.of(any).contains(level);
    }

    private static void putUnlessMissing(Map<Field, Level> levels, Field field, Level level) {
        if (level != Level.MISSING) {
            levels.put(field, level);
        }
    }

    private static Level sex(Description here, Description there) {
        boolean notHere = here.sex() == null || here.sex().equals("U");
        boolean notThere = there.sex() == null || there.sex().equals("U");
        if (notHere || notThere) {
            return Missing.of(notHere, notThere);
        }
        return Objects.equals(here.sex(), there.sex()) ? Level.SAME : Level.DIFFERENT;
    }

    private static Level school(Description here, Description there) {
        if (here.school() == null || there.school() == null) {
            return Missing.of(here.school() == null, there.school() == null);
        }
        return here.school().equals(there.school()) ? Level.SAME : Level.DIFFERENT;
    }
}
