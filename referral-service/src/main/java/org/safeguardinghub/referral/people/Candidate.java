package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.matching.Band;
import org.safeguardinghub.matching.Comparison;

/**
 * That somebody in a contact may be somebody who is on record already, and what was said to it.
 *
 * @param thereCluster everybody who is the same as the one on record
 * @param record the contact in which the one on record is named
 * @param isLinked whether they are the same by now, by whatever answers
 * @param isAnsweredBetween whether an answer of different or not sure stands between those who are the same as either
 */
public record Candidate(
        CandidateId id,
        int version,
        AuthorityId authority,
        ContactId contact,
        PersonId here,
        PersonKind kind,
        int place,
        PersonId there,
        UUID thereCluster,
        Record record,
        Band band,
        double weight,
        boolean mayBeTwins,
        boolean isNumberInDoubt,
        List<Comparison> comparisons,
        boolean isRestricted,
        boolean isLinked,
        boolean isAnsweredBetween,
        @Nullable Given given) {

    public Candidate {
        comparisons = List.copyOf(comparisons);
    }

    /** Whether somebody still has to say something to it. */
    public boolean isOpen() {
        return given == null && !isLinked && !isAnsweredBetween;
    }

    /** The contact that names the one on record. */
    public record Record(String reference, Instant receivedAt, String agencyName, int contacts) {}
}
