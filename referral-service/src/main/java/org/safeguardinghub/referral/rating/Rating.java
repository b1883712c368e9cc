package org.safeguardinghub.referral.rating;

import java.time.Instant;
import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.workforce.Worker;

/** A colour that a person gave, and why. */
public record Rating(Colour colour, String rationale, Worker by, Instant at) {}
