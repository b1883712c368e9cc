package org.safeguardinghub.referral.handover;

import java.util.UUID;
import org.safeguardinghub.referral.staffing.Shift;

/** To whom something is handed over: a colleague, or whoever is on duty. */
public sealed interface Receiver {

    record Colleague(UUID id) implements Receiver {}

    record OnDuty(Shift.Duty duty) implements Receiver {}
}
