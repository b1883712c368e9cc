package org.safeguardinghub.consent.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * An answer as it was written down.
 *
 * @param by subject of the worker who wrote it down
 */
public record Answered(UUID id, FamilyAnswer answer, String by, String byName, Instant recordedAt) {}
