package org.safeguardinghub.offender.good;

/** Breaks nothing. */
public class Quiet {}
