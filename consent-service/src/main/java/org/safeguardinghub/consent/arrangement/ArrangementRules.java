package org.safeguardinghub.consent.arrangement;

import java.time.LocalDate;
import java.time.Period;

/**
 * When the register begins to warn, and when it begins to refuse.
 *
 * @param warnBefore how long before the last day
 * @param grace how long after the last day routine sharing goes on
 */
public record ArrangementRules(Period warnBefore, Period grace) {

    public ArrangementRules {
        if (warnBefore.isNegative() || grace.isNegative()) {
            throw new IllegalArgumentException("hub.consent.arrangements: warn-before and grace are not negative");
        }
    }

    boolean endsSoon(LocalDate lastDay, LocalDate today) {
        return !lastDay.isAfter(today.plus(warnBefore));
    }

    LocalDate graceUntil(LocalDate lastDay) {
        return lastDay.plus(grace);
    }
}
