package org.safeguardinghub.referral.verdict;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.workforce.Worker;

/** A proposal that a manager made the authority's own by signing it. */
public record Decision(
        Proposal proposal,
        Worker signedBy,
        Instant signedAt,
        @Nullable String note) {}
