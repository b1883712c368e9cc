package org.safeguardinghub.referral.measures;

import org.jspecify.annotations.Nullable;

/**
 * One number with what it was counted from, before anything is hidden.
 *
 * @param of which month or group; empty for all together
 * @param n how many were counted
 * @param hits how many of them fulfil it; only for a percentage
 * @param median only for a time
 */
public record Figure(String of, int n, int hits, @Nullable Double median) {

    /** From one to four: with what else is known, a number so small can point to a child. */
    static final int FEWEST = 5;

    boolean isSmall(Measure.Unit unit) {
        return switch (unit) {
            case PERCENT -> isFew(n) || isFew(hits) || isFew(n - hits);
            case HOURS, DAYS -> isFew(n);
        };
    }

    /** Null where nothing was counted. */
    @Nullable Double value(Measure.Unit unit) {
        if (n == 0) {
            return null;
        }
        return unit == Measure.Unit.PERCENT ? Double.valueOf(100.0 * hits / n) : median;
    }

    private static boolean isFew(int number) {
        return number > 0 && number < FEWEST;
    }
}
