package org.safeguardinghub.kit.time;

/** Which years somebody may name: beyond them a date is a slip of the pen, and no store has to hold it. */
public final class PossibleYears {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    public static boolean include(int year) {
        return EARLIEST <= year && year <= LATEST;
    }

    private PossibleYears() {}
}
