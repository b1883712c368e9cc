package org.safeguardinghub.referral.staffing.web;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.staffing.Shift;
import org.safeguardinghub.referral.staffing.StaffingDesk.PlannedShift;
import org.safeguardinghub.referral.workforce.Colleague;
import org.safeguardinghub.referral.workforce.Worker;

/** Reads what is said of people and of the rota. */
final class StaffingFromJson {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 36;

    static Colleague colleague(Place place) {
        return new Colleague(
                new Worker(id(place, "id"), place.needText("name", LONGEST_NAME)),
                Set.copyOf(place.at("roles").texts()),
                place.at("team").text(LONGEST_NAME),
                null);
    }

    static PlannedShift shift(Place place) {
        var span = span(place);
        return new PlannedShift(
                place.needCode("duty", Shift.Duty.class),
                id(place, "worker"),
                span.from(),
                span.until(),
                place.at("phone").text(LONGEST_NAME));
    }

    static Span span(Place place) {
        var span = new Span(instant(place, "from"), instant(place, "until"));
        if (!span.from().isBefore(span.until())) {
            place.findings().problem(place.pointer() + "/until", "ends-before-it-begins", "It ends before it begins.");
        }
        return span;
    }

    static Instant instant(Place place, String name) {
        var instant = place.at(name).instant();
        if (instant == null) {
            place.at(name).required();
            return Instant.EPOCH;
        }
        return instant;
    }

    static UUID id(Place place, String name) {
        var text = place.needText(name, LONGEST_ID);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            place.findings().problem(place.pointer() + "/" + name, "wrong-shape", "A colleague's id is a UUID.");
            return Worker.SYSTEM.id();
        }
    }

    record Span(Instant from, Instant until) {}

    private StaffingFromJson() {}
}
