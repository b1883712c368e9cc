package org.safeguardinghub.consent.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one person of a family said to one service.
 *
 * @param service code of the table of services
 * @param saidAt when they said it, to the microsecond
 * @param until the last day on which it holds; none where no end was agreed
 */
public record FamilyAnswer(
        String service,
        Said said,
        Speaker by,
        Instant saidAt,
        Informed informed,
        Competence competence,
        @Nullable LocalDate until) {

    /**
     * How they were told what they decide on.
     *
     * @param withInterpreter whether somebody interpreted
     */
    public record Informed(Way way, boolean withInterpreter) {

        /** In what way. */
        public enum Way {
            IN_PERSON,
            BY_TELEPHONE,
            BY_VIDEO,
            IN_WRITING
        }
    }

    public Optional<Competence.Fault> fault() {
        return competence.faultIn(by.party(), said);
    }

    boolean isOver(LocalDate day) {
        return until != null && day.isAfter(until);
    }

    /**
     * One person's later answer about a service replaces their earlier one. Where nobody has said who of two parents it
     * is, a later yes may be the other one's and takes no refusal away.
     */
    boolean isReplacedBy(FamilyAnswer later) {
        boolean mayBeAnothersYes = by.personId() == null && said == Said.REFUSED && later.said == Said.GIVEN;
        return later.service.equals(service) && later.by.equals(by) && !mayBeAnothersYes;
    }
}
