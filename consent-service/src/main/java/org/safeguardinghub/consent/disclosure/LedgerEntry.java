package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One disclosure that was asked for: permitted or refused alike.
 *
 * @param askedBy client id of the service that asked
 * @param correlation the request it belongs to, by which whoever stood behind it is found in the audit trail; absent in
 *     lines from before it was kept
 */
public record LedgerEntry(
        Question question,
        Decision decision,
        String askedBy,
        Instant at,
        @Nullable String correlation) {}
