package org.safeguardinghub.referral.screening;

import org.safeguardinghub.referral.calendar.Colour;
import org.safeguardinghub.referral.rating.ThresholdCode;

/**
 * What a screener answers.
 *
 * @param inDanger the answer to the question whether a child is in danger now; nobody else's silence answers it
 */
public record FirstLook(Colour colour, String rationale, boolean inDanger, ThresholdCode threshold) {}
