package org.safeguardinghub.referral.contact;

import org.safeguardinghub.referral.calendar.DecisionClock;

/**
 * The decision clock of a child that was told of later than the contact itself.
 *
 * @param child the place of the child in the form's list, from nought
 */
public record ChildClock(int child, DecisionClock clock) {}
