package org.safeguardinghub.consent.arrangement;

import java.time.LocalDate;
import org.safeguardinghub.consent.workforce.Noted;

/** What became of an agreement after it was registered. */
public sealed interface Step {

    Noted noted();

    /**
     * Somebody looked: it is still right.
     *
     * @param nextOn by when somebody looks again
     */
    record Reviewed(LocalDate nextOn, Noted noted) implements Step {}

    /**
     * It ends before the day that was signed.
     *
     * @param lastDay the last day it holds
     */
    record Ended(LocalDate lastDay, Reason reason, Noted noted) implements Step {}

    /** Why an agreement ends early. */
    enum Reason {
        REPLACED,
        PARTNER_LEFT,
        TERMS_NOT_KEPT,
        NO_LONGER_NEEDED
    }
}
