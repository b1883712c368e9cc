package org.safeguardinghub.matching;

/** On which side a detail is missing. */
final class Missing {

    static Level of(boolean here, boolean there) {
        if (here && there) {
            return Level.MISSING;
        }
        return here ? Level.MISSING_HERE : Level.MISSING_THERE;
    }

    private Missing() {}
}
