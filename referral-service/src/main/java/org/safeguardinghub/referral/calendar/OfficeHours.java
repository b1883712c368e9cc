package org.safeguardinghub.referral.calendar;

import java.time.LocalTime;

/** When a front door is open on a working day, by the clock on its wall. */
public record OfficeHours(LocalTime opens, LocalTime closes) {

    public OfficeHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a front door opens before it closes");
        }
    }

    boolean include(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
