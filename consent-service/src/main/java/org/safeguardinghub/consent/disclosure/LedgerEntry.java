package org.safeguardinghub.consent.disclosure;

import java.time.Instant;

/**
 * One disclosure that was asked for: permitted or refused alike.
 *
 * @param askedBy client id of the service that asked
 */
public record LedgerEntry(Question question, Decision decision, String askedBy, Instant at) {}
