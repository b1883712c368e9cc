package org.safeguardinghub.referral.staffing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.workforce.Worker;

/** Who is away and who is on duty, now and to come. */
public interface Rota {

    /** Shifts that touch the time from one instant up to another, in order. */
    List<Shift> shifts(AuthorityId authority, Instant from, Instant until);

    void plan(AuthorityId authority, Shift shift, Worker by, Instant at);

    /** @return false where there is none */
    boolean cancelShift(AuthorityId authority, UUID shift, Instant at);

    /** Absences that have not ended at this instant, in order. */
    List<Absence> absences(AuthorityId authority, Instant endingAfter);

    void away(AuthorityId authority, Absence absence, Worker by, Instant at);

    boolean cancelAbsence(AuthorityId authority, UUID worker, UUID absence, Instant at);
}
