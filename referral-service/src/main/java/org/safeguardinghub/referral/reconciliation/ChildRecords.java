package org.safeguardinghub.referral.reconciliation;

import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Arrival;

/** Opens a contact of its own for a child who was left out, as a worker tells it. */
@FunctionalInterface
public interface ChildRecords {

    Arrival open(Caller worker, HouseholdTask.Difference difference, String why);
}
