package org.safeguardinghub.consent.misdirected;

/** A step as it was written down. */
public record Entry(Step step, Noted noted) {}
