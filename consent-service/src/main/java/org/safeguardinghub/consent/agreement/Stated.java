package org.safeguardinghub.consent.agreement;

import java.time.Instant;

/**
 * What a sender stated about agreement to a service, with their contact or when they changed it.
 *
 * @param telling which telling of theirs it was; 1 is the referral itself
 * @param at when they said so
 * @param heardAt when we heard of it, by our own clock
 */
public record Stated(int telling, AgreementToService said, Instant at, Instant heardAt) {}
