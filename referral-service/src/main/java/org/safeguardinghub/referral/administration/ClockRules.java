package org.safeguardinghub.referral.administration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.calendar.ClockPolicy;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.calendar.GatheringClock;
import org.safeguardinghub.referral.calendar.Limit;
import org.safeguardinghub.referral.calendar.OfficeHours;

/**
 * How an authority counts time: when its door is open, which colours it uses, and how long partners have for each. Red is
 * timed by the clock on the wall, day and night, and never longer than a day.
 */
public final class ClockRules implements SettingKind<ClockPolicy> {

    private static final int LONGEST_RED = 24;
    private static final int LONGEST_HOURS = 240;
    private static final int LONGEST_DAYS = 20;
    private static final Duration SHORTEST_DAY = Duration.ofHours(4);
    private static final Duration LONGEST_DAY = Duration.ofHours(16);
    private static final int LONGEST_NOTE = 1_000;

    /** A Monday on which nothing is special, to see which colour would be due first. */
    private static final Instant A_MONDAY = Instant.parse("2026-06-08T11:00:00Z");

    @Override
    public String code() {
        return "clock-policy";
    }

    @Override
    public String standard() {
        return """
                {"opens": "09:00", "closes": "17:00",
                 "limits": {"RED": {"elapsedHours": 4}, "AMBER": {"workingDays": 1},
                            "GREEN": {"workingDays": 3}, "BLUE": {"adviceOnly": true}}}""";
    }

    @Override
    public ClockPolicy read(Place content, int number) {
        content.at("closureNote").text(LONGEST_NOTE);
        var hours = hours(content);
        var limits = limits(content.at("limits"));
        var policy = new ClockPolicy(number, hours, limits);
        checkRed(content.at("limits"), limits.get(Colour.RED));
        checkOrder(content.at("limits"), policy);
        return policy;
    }

    private static OfficeHours hours(Place content) {
        var opens = time(content, "opens");
        var closes = time(content, "closes");
        if (opens == null || closes == null) {
            return ClockPolicy.STANDARD.hours();
        }
        var open = Duration.between(opens, closes);
        if (open.compareTo(SHORTEST_DAY) < 0 || open.compareTo(LONGEST_DAY) > 0) {
            fault(content.at("closes"), "out-of-range", "A front door is open for 4 to 16 hours of a working day.");
            return ClockPolicy.STANDARD.hours();
        }
        return new OfficeHours(opens, closes);
    }

    private static @Nullable LocalTime time(Place content, String name) {
        var text = content.needText(name, 5);
        try {
            return text.isEmpty() ? null : LocalTime.parse(text);
        } catch (DateTimeParseException unreadable) {
            fault(content.at(name), "bad-time", "Write a time of the day as HH:MM.");
            return null;
        }
    }

    private static Map<Colour, Limit> limits(Place limits) {
        var found = new EnumMap<Colour, Limit>(Colour.class);
        for (var colour : Colour.values()) {
            var place = limits.at(colour.name());
            if (place.isPresent()) {
                found.put(colour, limit(place));
            } else if (colour != Colour.BLUE) {
                place.required();
            }
        }
        return found;
    }

    private static Limit limit(Place place) {
        boolean adviceOnly = place.at("adviceOnly").isTrue();
        int given = count(place, "elapsedHours") + count(place, "workingHours") + count(place, "workingDays");
        if (given + (adviceOnly ? 1 : 0) != 1) {
            fault(place, "one-of", "Give one of elapsedHours, workingHours, workingDays or adviceOnly.");
            return new Limit.Untimed();
        }
        if (adviceOnly) {
            return new Limit.Untimed();
        }
        if (place.at("elapsedHours").isPresent()) {
            return new Limit.Elapsed(Duration.ofHours(place.needInteger("elapsedHours", 1, LONGEST_HOURS)));
        }
        return place.at("workingHours").isPresent()
                ? new Limit.WorkingHours(Duration.ofHours(place.needInteger("workingHours", 1, LONGEST_HOURS)))
                : new Limit.WorkingDaysLater(place.needInteger("workingDays", 1, LONGEST_DAYS));
    }

    private static int count(Place place, String name) {
        return place.at(name).isPresent() ? 1 : 0;
    }

    private static void checkRed(Place limits, @Nullable Limit red) {
        boolean holds = red instanceof Limit.Elapsed(var time) && time.toHours() <= LONGEST_RED;
        if (red != null && !holds) {
            fault(limits.at("RED"), "red-is-timed", "Red is timed day and night, and lasts at most 24 elapsed hours.");
        }
    }

    /** What is more urgent is never due later. */
    private static void checkOrder(Place limits, ClockPolicy policy) {
        Instant sooner = Instant.MIN;
        for (var colour : Colour.values()) {
            var clock = policy.uses(colour) ? GatheringClock.start(colour, A_MONDAY, policy) : null;
            if (clock == null || clock.isEmpty()) {
                continue;
            }
            var due = clock.get().dueAt();
            if (due.isBefore(sooner)) {
                fault(limits.at(colour.name()), "out-of-order", "A less urgent colour is never due sooner.");
            }
            sooner = due;
        }
    }

    private static void fault(Place place, String code, String detail) {
        place.findings().problem(place.pointer(), code, detail);
    }
}
