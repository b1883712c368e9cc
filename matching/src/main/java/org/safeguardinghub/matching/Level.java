package org.safeguardinghub.matching;

/** How far two descriptions agree in one field, with the words for it. What is missing counts neither way. */
public enum Level {
    SAME("same", "Same"),
    PART("part", "Partly the same: one of two names"),
    ONE_LETTER("nearly", "Nearly the same: one letter"),
    NEARLY("nearly", "Nearly the same"),
    SOUNDS_ALIKE("sounds", "Sounds the same"),
    OTHER_NAME("other-name", "Same as another name of theirs"),
    SWAPPED("swapped", "Given and family name the other way round"),
    DAY_AND_MONTH_SWAPPED("day-month", "Day and month the other way round"),
    ONE_DIGIT("one-digit", "Nearly the same: one digit"),
    SAME_MONTH("month", "Same month and year"),
    SAME_YEAR("year", "Same year only"),
    FITS("fits", "Fits, as far as it is known"),
    SAME_POSTCODE("postcode", "Same postcode"),
    FORMER("former", "Same as a former one"),
    NEAR_TIME("near", "Within four weeks"),
    DIFFERENT("different", "Different"),
    DIFFERENT_OLDER("different", "Different, older"),
    DIFFERENT_TRACED("different-traced", "Different, and both are confirmed"),
    MAY_BE_TWINS("apart", "May be a twin: same birth, family and place, another given name"),
    MAY_BE_TWINS_NEARLY("close", "May be a twin: same birth, family and place, a similar given name"),
    MISSING_HERE("", "Missing here"),
    MISSING_THERE("", "Missing there"),
    MISSING("", "Missing");

    private final String key;
    private final String words;

    Level(String key, String words) {
        this.key = key;
        this.words = words;
    }

    String key() {
        return key;
    }

    public String words() {
        return words;
    }

    public boolean isMissing() {
        return key.isEmpty();
    }

    public boolean isDifferent() {
        return this == DIFFERENT || this == DIFFERENT_OLDER || this == DIFFERENT_TRACED;
    }
}
