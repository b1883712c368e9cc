package org.safeguardinghub.referral.measures;

import java.util.List;

/**
 * What was counted for one measure, before anything is hidden.
 *
 * @param months the parts of the period, by {@code yyyy-MM}
 * @param groups the parts of the split; empty without one
 */
public record Counted(Figure all, List<Figure> months, List<Figure> groups) {

    public static final Counted NOTHING = new Counted(new Figure("", 0, 0, null), List.of(), List.of());

    public Counted {
        months = List.copyOf(months);
        groups = List.copyOf(groups);
    }
}
