package org.safeguardinghub.referral.people;

import java.time.Instant;
import org.safeguardinghub.referral.workforce.Worker;

/** An answer that was given, by whom, when and why. */
public record Given(Answer answer, String why, Worker by, Instant at) {}
