package org.safeguardinghub.offender.feature.attic;

/** Nests where no adapter is known to. */
class OffendingNest {}
