package org.safeguardinghub.referral.rating;

import java.time.Instant;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.workforce.Worker;

/** A wish to rate lower, which waits for a second person (domain.md 1). */
public record Downgrade(Colour to, String rationale, Worker by, Instant at) {}
