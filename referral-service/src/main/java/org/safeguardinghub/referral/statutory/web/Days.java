package org.safeguardinghub.referral.statutory.web;

import java.time.LocalDate;
import org.safeguardinghub.kit.body.Place;

/** Days that a command must name. */
final class Days {

    /** The beginning of time where there is none; the fault is written down and the body refused. */
    static LocalDate need(Place place, String name) {
        var at = place.at(name);
        var day = at.date();
        if (day == null) {
            at.required();
            return LocalDate.EPOCH;
        }
        return day;
    }

    private Days() {}
}
