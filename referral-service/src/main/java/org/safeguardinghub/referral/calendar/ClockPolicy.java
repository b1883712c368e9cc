package org.safeguardinghub.referral.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one authority counts time, from the version of its policy that was in force.
 *
 * @param limits how long partners may be asked, by colour; a colour that is absent is not used there
 */
public record ClockPolicy(int version, OfficeHours hours, Map<Colour, Limit> limits) {

    /**
     * What holds for an authority that has not said otherwise: 09:00 to 17:00 on working days; Red four hours day and
     * night, Amber one working day, Green three, Blue advice only (domain.md 1).
     */
    public static final ClockPolicy STANDARD = new ClockPolicy(
            1,
            new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
            Map.of(
                    Colour.RED, new Limit.Elapsed(Duration.ofHours(4)),
                    Colour.AMBER, new Limit.WorkingDaysLater(1),
                    Colour.GREEN, new Limit.WorkingDaysLater(3),
                    Colour.BLUE, new Limit.Untimed()));

    public ClockPolicy {
        limits = Map.copyOf(new EnumMap<>(limits));
    }

    public boolean uses(Colour colour) {
        return limits.containsKey(colour);
    }

    /** Whether the front door is open, by the clock on its wall. */
    public boolean isOpenAt(Instant when) {
        return working().isOpen(when.atZone(WorkingTime.LONDON));
    }

    /** When it is open next; this moment if it is open now. */
    public Instant opensAfter(Instant when) {
        return working().orNextOpening(when.atZone(WorkingTime.LONDON)).toInstant();
    }

    private WorkingTime working() {
        return new WorkingTime(new WorkingDays(), hours);
    }

    Optional<Limit> limit(Colour colour) {
        return Optional.ofNullable(limits.get(colour));
    }
}
