package org.safeguardinghub.matching;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one record says of one person.
 *
 * @param names the present one first, then any they had before
 * @param isGrownUp whether they are on the record as an adult
 * @param expected when an unborn child is due
 * @param homes the present one first
 * @param mother who the mother is, where it is a child
 * @param asOf when the record was made
 */
public record Description(
        List<Name> names,
        boolean isGrownUp,
        @Nullable Birth birth,
        @Nullable LocalDate expected,
        @Nullable String sex,
        List<Home> homes,
        List<Number> numbers,
        @Nullable String school,
        @Nullable Mother mother,
        @Nullable LocalDate asOf) {

    public Description {
        names = List.copyOf(names);
        homes = List.copyOf(homes);
        numbers = List.copyOf(numbers);
    }

    public record Mother(@Nullable Name name, @Nullable LocalDate birth) {}

    /** A child with these names and nothing else known. */
    public static Description of(Name... names) {
        return new Description(List.of(names), false, null, null, null, List.of(), List.of(), null, null, null);
    }

    public Description born(LocalDate date) {
        return new Description(names, isGrownUp, Birth.on(date), expected, sex, homes, numbers, school, mother, asOf);
    }

    public Description born(@Nullable Birth when) {
        return new Description(names, isGrownUp, when, expected, sex, homes, numbers, school, mother, asOf);
    }

    public Description due(LocalDate date) {
        return new Description(names, isGrownUp, birth, date, sex, homes, numbers, school, mother, asOf);
    }

    public Description livingAt(Home... places) {
        return new Description(names, isGrownUp, birth, expected, sex, List.of(places), numbers, school, mother, asOf);
    }

    public Description numbered(Number... theirs) {
        return new Description(names, isGrownUp, birth, expected, sex, homes, List.of(theirs), school, mother, asOf);
    }

    public Description ofSex(@Nullable String code) {
        return new Description(names, isGrownUp, birth, expected, code, homes, numbers, school, mother, asOf);
    }

    public Description atSchool(@Nullable String urn) {
        return new Description(names, isGrownUp, birth, expected, sex, homes, numbers, urn, mother, asOf);
    }

    public Description withMother(@Nullable Mother hers) {
        return new Description(names, isGrownUp, birth, expected, sex, homes, numbers, school, hers, asOf);
    }

    public Description named(Name... theirs) {
        return new Description(List.of(theirs), isGrownUp, birth, expected, sex, homes, numbers, school, mother, asOf);
    }

    public Description grownUp() {
        return new Description(names, true, birth, expected, sex, homes, numbers, school, mother, asOf);
    }

    public Description madeOn(LocalDate day) {
        return new Description(names, isGrownUp, birth, expected, sex, homes, numbers, school, mother, day);
    }
}
