package org.safeguardinghub.referral.calendar;

import java.time.LocalTime;

/** How one authority counts time, from the version of its policy that was in force. */
public record ClockPolicy(int version, OfficeHours hours) {

    /** What holds for an authority that has not said otherwise: 09:00 to 17:00 on working days. */
    public static final ClockPolicy STANDARD =
            new ClockPolicy(1, new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)));
}
