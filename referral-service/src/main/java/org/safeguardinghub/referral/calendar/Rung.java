package org.safeguardinghub.referral.calendar;

import java.time.Instant;

/** A moment on the way to a due instant at which somebody is told. */
public record Rung(int percent, Instant at) {}
