package org.safeguardinghub.referral.contact;

/** What comes first in a queue. lower is sooner; colours take their places between. */
public final class Urgency {

    /** Stated danger, and danger that nobody has denied, rank with Red. */
    private static final int RED = 0;

    private static final int NOT_RATED = 20;

    public static int of(Arrival arrival) {
        return arrival.mayBeInDanger() ? RED : NOT_RATED;
    }

    private Urgency() {}
}
