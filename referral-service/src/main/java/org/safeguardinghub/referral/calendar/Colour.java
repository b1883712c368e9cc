package org.safeguardinghub.referral.calendar;

/** How soon a person thinks partners must be asked and heard (RAG, with the blue of London's continuum). */
public enum Colour {
    RED,
    AMBER,
    GREEN,
    BLUE;

    public boolean isMoreUrgentThan(Colour other) {
        return ordinal() < other.ordinal();
    }
}
