package org.safeguardinghub.referral.people;

import java.util.Optional;
import java.util.UUID;

/** One possible match of two people. */
public record CandidateId(UUID value) {

    /** What somebody sent, if it can be one at all. */
    public static Optional<CandidateId> sent(String text) {
        try {
            return Optional.of(new CandidateId(UUID.fromString(text)));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
