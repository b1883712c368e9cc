package org.safeguardinghub.matching;

import java.util.List;

/**
 * How alike two descriptions are, with every reason.
 *
 * @param mayBeTwins whether they may be two children of one birth
 * @param sharesNumber whether both have the same number, which only one person should have
 */
public record Likeness(
        Band band, double weight, boolean mayBeTwins, boolean sharesNumber, List<Comparison> comparisons) {

    public Likeness {
        comparisons = List.copyOf(comparisons);
    }

    /** A shared number and all the rest against it: the number is wrong somewhere, and a person has to see it. */
    public boolean isNumberInDoubt() {
        return sharesNumber && (mayBeTwins || band == Band.UNLIKELY);
    }

    /** How far they agree in one field; a field that was not compared is missing. */
    public Level levelOf(Field field) {
        return comparisons.stream()
                .filter(line -> line.field() == field)
                .map(Comparison::level)
                .findFirst()
                .orElse(Level.MISSING);
    }

    /** Whether a person is asked about it. */
    public boolean isShown() {
        return band.isShown() || isNumberInDoubt();
    }
}
