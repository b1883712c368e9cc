package org.safeguardinghub.referral.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.Month.AUGUST;
import static java.time.Month.DECEMBER;
import static java.time.Month.JANUARY;
import static java.time.Month.MAY;
import static java.time.temporal.TemporalAdjusters.firstInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * England's bank holidays with their substitute days: the eight that recur (Banking and Financial Dealings Act 1971 and
 * common law), and what was proclaimed for one year only. Computed, so that the calendar has no last year.
 */
final class BankHolidays {

    /** Days proclaimed once: 75 years of VE day, the jubilee, the Queen's funeral, the coronation. */
    private static final Set<LocalDate> PROCLAIMED = Set.of(
            LocalDate.of(2020, MAY, 8),
            LocalDate.of(2022, Month.JUNE, 2),
            LocalDate.of(2022, Month.JUNE, 3),
            LocalDate.of(2022, Month.SEPTEMBER, 19),
            LocalDate.of(2023, MAY, 8));

    /** The usual days that those years gave up for them. */
    private static final Set<LocalDate> GIVEN_UP = Set.of(LocalDate.of(2020, MAY, 4), LocalDate.of(2022, MAY, 30));

    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    boolean include(LocalDate day) {
        return in(day.getYear()).contains(day);
    }

    Set<LocalDate> in(int year) {
        return byYear.computeIfAbsent(year, BankHolidays::compute);
    }

    private static Set<LocalDate> compute(int year) {
        var days = new HashSet<LocalDate>();
        days.add(orNextFree(LocalDate.of(year, JANUARY, 1), days));
        days.add(easterSunday(year).minusDays(2));
        days.add(easterSunday(year).plusDays(1));
        days.add(LocalDate.of(year, MAY, 1).with(firstInMonth(MONDAY)));
        days.add(LocalDate.of(year, MAY, 1).with(lastInMonth(MONDAY)));
        days.add(LocalDate.of(year, AUGUST, 1).with(lastInMonth(MONDAY)));
        addChristmas(year, days);
        days.removeAll(GIVEN_UP);
        PROCLAIMED.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return Set.copyOf(new TreeSet<>(days));
    }

    /** A Christmas Day at the weekend is made good after a Boxing Day that falls on a weekday, never before it. */
    private static void addChristmas(int year, Set<LocalDate> days) {
        var christmas = LocalDate.of(year, DECEMBER, 25);
        var boxing = christmas.plusDays(1);
        if (isWeekend(boxing)) {
            days.add(orNextFree(christmas, days));
            days.add(orNextFree(boxing, days));
        } else {
            days.add(boxing);
            days.add(orNextFree(christmas, days));
        }
    }

    private static LocalDate orNextFree(LocalDate day, Set<LocalDate> taken) {
        var free = day;
        while (isWeekend(free) || taken.contains(free)) {
            free = free.plusDays(1);
        }
        return free;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The Gregorian computus (Meeus, Jones, Butcher). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
