package org.safeguardinghub.referral.enquiry;

import java.util.List;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.enquiry.PersonAsked.Kind;
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

    Draft {
        agencies = List.copyOf(agencies);
        questions = List.copyOf(questions);
    }

    /** Enough to find the right person in one's own records, and no more. */
    List<String> categories() {
        return PeopleAsked.categories(!wish.adults().isEmpty());
    }

    static List<String> categories(List<PersonAsked> about) {
        return PeopleAsked.categories(about.stream().anyMatch(person -> person.kind() == Kind.ADULT));
    }

    List<PersonAsked> about(Permission permission) {
        return PeopleAsked.of(form, wish.children(), wish.adults(), permission.leftOut());
    }
}
