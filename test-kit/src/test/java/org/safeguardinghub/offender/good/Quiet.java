package org.safeguardinghub.offender.good;

/** Breaks nothing. */
class Quiet {}
