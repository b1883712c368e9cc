package org.safeguardinghub.referral.reconciliation;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** Every disagreement about a household, with each version of it. */
public interface HouseholdTasks {

    void raise(HouseholdTask.Open task);

    Optional<KeptTask> find(Boundary boundary, TaskId id);

    /** Oldest first. */
    List<KeptTask> of(Boundary boundary, ContactId contact);

    /** Whether this contact was opened for a child who was left out elsewhere: it is about that child alone. */
    boolean isForAChildLeftOut(Boundary boundary, ContactId contact);

    /** @return false if somebody answered it meanwhile */
    boolean answer(KeptTask from, HouseholdTask.Answered answered);

    record KeptTask(HouseholdTask task, int version) {}
}
