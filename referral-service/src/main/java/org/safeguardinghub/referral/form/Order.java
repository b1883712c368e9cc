package org.safeguardinghub.referral.form;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of a court, or a condition of bail.
 *
 * @param adults places in the form's list of those it binds
 * @param protectedAdults places of those it protects
 * @param children places of the children it is about
 * @param places where they may not go
 * @param verified whether somebody has seen it, or asked the court or the police
 */
public record Order(
        Kind kind,
        @Nullable String details,
        List<Integer> adults,
        List<Integer> protectedAdults,
        List<Integer> children,
        List<String> places,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        @Nullable Boolean verified) {

    public Order {
        adults = List.copyOf(adults);
        protectedAdults = List.copyOf(protectedAdults);
        children = List.copyOf(children);
        places = List.copyOf(places);
    }

    public enum Kind {
        NON_MOLESTATION,
        OCCUPATION,
        PROHIBITED_STEPS,
        NO_CONTACT,
        CHILD_ARRANGEMENTS,
        RESTRAINING,
        BAIL,
        SEXUAL_HARM_PREVENTION,
        DOMESTIC_VIOLENCE_PROTECTION,
        DOMESTIC_ABUSE_PROTECTION,
        FGM_PROTECTION,
        FORCED_MARRIAGE_PROTECTION,
        OTHER
    }

    /** Whether it holds on a day; an order without an end goes on. */
    public boolean isLiveOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
    }
}
