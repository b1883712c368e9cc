package org.safeguardinghub.consent.workforce;

import java.time.Instant;

/**
 * By whom and when something was written down.
 *
 * @param by subject of whoever wrote it down
 */
public record Noted(String by, String byName, Instant at) {}
