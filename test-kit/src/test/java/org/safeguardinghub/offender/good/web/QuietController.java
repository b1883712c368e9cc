package org.safeguardinghub.offender.good.web;

/** Breaks nothing either. */
class QuietController {}
