package org.safeguardinghub.offender.feature;

/** Named for how, not what. */
class OffendingHelper {}
