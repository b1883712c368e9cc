package org.safeguardinghub.matching;

import java.time.LocalDate;

/** Invented people. NHS numbers are from the range that is never issued. */
final class Invented {

    static final LocalDate MARCH_14 = LocalDate.of(2020, 3, 14);
    static final Matcher MATCHER = new Matcher(Weights.standard());

    static Description child(String given, String family) {
        return Description.of(Name.of(given, family)).born(MARCH_14);
    }

    static Home fernRoad() {
        return Home.at("14 Fern Road", "SE13 0ZZ");
    }

    static Level levelOf(Field field, Description here, Description there) {
        return MATCHER.compare(here, there).comparisons().stream()
                .filter(line -> line.field() == field)
                .map(Comparison::level)
                .findFirst()
                .orElseThrow();
    }

    private Invented() {}
}
