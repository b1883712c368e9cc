package org.safeguardinghub.referral.enquiry;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.enquiry.PersonAsked.Kind;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.ReferralForm;

/** How much an agency is told of whom: enough to find the right person in its own records, and no more. */
final class PeopleAsked {

    private static final String NAMES = "NAMES";
    private static final String BIRTH_DATES = "BIRTH_DATES";
    private static final String HOUSEHOLD = "HOUSEHOLD";

    /** Codes of what an agency has to be told to be asked. */
    static List<String> categories(boolean withAdults) {
        return withAdults ? List.of(NAMES, BIRTH_DATES, HOUSEHOLD) : List.of(NAMES, BIRTH_DATES);
    }

    /**
     * @param children places in the form's list
     * @param leftOut categories that may not be told
     */
    static List<PersonAsked> of(ReferralForm form, List<Integer> children, List<Integer> adults, List<String> leftOut) {
        var named = children.stream().map(place -> child(place, form.children().get(place), leftOut));
        var beside = leftOut.contains(HOUSEHOLD)
                ? Stream.<PersonAsked>empty()
                : adults.stream().map(place -> adult(place, form.adults().get(place), leftOut));
        return Stream.concat(named, beside).toList();
    }

    private static PersonAsked child(int place, Child child, List<String> leftOut) {
        return person(Kind.CHILD, place, child.name(), birthYear(child), leftOut);
    }

    private static PersonAsked adult(int place, Adult adult, List<String> leftOut) {
        var born = adult.birthDate();
        return person(Kind.ADULT, place, adult.name(), born == null ? null : born.getYear(), leftOut);
    }

    private static @Nullable Integer birthYear(Child child) {
        var birth = child.birth();
        if (birth != null) {
            return birth.date().getYear();
        }
        var expected = child.expectedDeliveryDate();
        return expected == null ? null : expected.getYear();
    }

    private static PersonAsked person(
            Kind kind, int place, @Nullable PersonName name, @Nullable Integer birthYear, List<String> leftOut) {
        return new PersonAsked(
                kind,
                place,
                name == null || leftOut.contains(NAMES) ? null : name.full(),
                leftOut.contains(BIRTH_DATES) ? null : birthYear);
    }

    private PeopleAsked() {}
}
