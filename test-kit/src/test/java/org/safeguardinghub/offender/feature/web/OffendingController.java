package org.safeguardinghub.offender.feature.web;

/** An adapter that anybody can reach into. */
public class OffendingController {}
