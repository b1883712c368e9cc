package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * The family agrees to a service after all. It holds from then on, and requests that were stopped stay stopped.
 *
 * @param by who of the family said so
 * @param when when they said it
 * @param how what they agreed to, and how they said it
 */
public record LaterAgreement(String by, Instant when, String how, Worker recordedBy, Instant recordedAt) {}
