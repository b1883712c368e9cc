package org.safeguardinghub.consent.retention;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * Something that must not go, whatever the policy says.
 *
 * @param subject whose records; none where it is everybody's, as an inquiry may ask
 * @param lifted by whom, when and why it ended; none while it holds
 */
public record Hold(
        UUID id, @Nullable PersonId subject, Ground ground, String because, Noted placed, Optional<Lifting> lifted) {

    /** Why records must stay. */
    public enum Ground {
        /** A claim that is made or expected. */
        LITIGATION,
        /** A public inquiry has asked that nothing is destroyed (Inquiries Act 2005 s35). */
        INQUIRY,
        CRIMINAL_INVESTIGATION,
        CHILD_SAFEGUARDING_PRACTICE_REVIEW,
        OTHER
    }

    /** It ended. */
    public record Lifting(String because, Noted noted) {}
}
