package org.safeguardinghub.referral.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.enquiry.PersonAsked.Kind;
import org.safeguardinghub.referral.form.Adult;
import org.safeguardinghub.referral.form.Child;
import org.safeguardinghub.referral.form.PersonName;
import org.safeguardinghub.referral.form.ReferralForm;

/**
 * A wish that no rule stands against, ready to be put to consent-service.
 *
 * @param seen the contact's version that the worker saw
 * @param neverWaits whether it goes out even where consent-service cannot be asked
 */
record Draft(
        Ask.Subject subject,
        int seen,
        ReferralForm form,
        List<Agency> agencies,
        List<Question> questions,
        Wish wish,
        Colour urgency,
        Due due,
        boolean neverWaits) {

    private static final String NAMES = "NAMES";
    private static final String BIRTH_DATES = "BIRTH_DATES";
    private static final String HOUSEHOLD = "HOUSEHOLD";

    Draft {
        agencies = List.copyOf(agencies);
        questions = List.copyOf(questions);
    }

    /** Enough to find the right person in one's own records, and no more. */
    List<String> categories() {
        return categories(!wish.adults().isEmpty());
    }

    static List<String> categories(List<PersonAsked> about) {
        return categories(about.stream().anyMatch(person -> person.kind() == Kind.ADULT));
    }

    private static List<String> categories(boolean withAdults) {
        return withAdults ? List.of(NAMES, BIRTH_DATES, HOUSEHOLD) : List.of(NAMES, BIRTH_DATES);
    }

    List<PersonAsked> about(Permission permission) {
        var people = new ArrayList<PersonAsked>();
        wish.children().forEach(place -> people.add(child(place, form.children().get(place), permission)));
        if (!permission.leftOut().contains(HOUSEHOLD)) {
            wish.adults().forEach(place -> people.add(adult(place, form.adults().get(place), permission)));
        }
        return people;
    }

    private static PersonAsked child(int place, Child child, Permission permission) {
        return new PersonAsked(
                Kind.CHILD, place, name(child.name(), permission), told(permission, child, Draft::birthYear));
    }

    private static PersonAsked adult(int place, Adult adult, Permission permission) {
        return new PersonAsked(Kind.ADULT, place, name(adult.name(), permission), told(permission, adult, grownUp -> {
            var born = grownUp.birthDate();
            return born == null ? null : born.getYear();
        }));
    }

    private static @Nullable Integer birthYear(Child child) {
        var birth = child.birth();
        if (birth != null) {
            return birth.date().getYear();
        }
        var expected = child.expectedDeliveryDate();
        return expected == null ? null : expected.getYear();
    }

    private static @Nullable String name(@Nullable PersonName name, Permission permission) {
        return name == null || permission.leftOut().contains(NAMES) ? null : name.full();
    }

    private static <T> @Nullable Integer told(Permission permission, T person, Function<T, @Nullable Integer> year) {
        return permission.leftOut().contains(BIRTH_DATES) ? null : year.apply(person);
    }
}
