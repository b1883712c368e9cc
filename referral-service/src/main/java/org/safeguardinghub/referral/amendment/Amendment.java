package org.safeguardinghub.referral.amendment;

import org.safeguardinghub.referral.form.Reading;

/** The whole form again, and why. */
public record Amendment(Reading reading, String because) {}
