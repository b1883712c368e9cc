package org.safeguardinghub.consent.subjectaccess;

import org.safeguardinghub.consent.workforce.Noted;

/** A step as it was written down. */
public record Entry(Step step, Noted noted) {}
