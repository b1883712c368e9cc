package org.safeguardinghub.consent.sharing;

import java.time.Instant;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;

/**
 * What a sender said about whether the family knows.
 *
 * @param heardAt when we heard of it
 */
public record FamilyWord(FamilyInformed said, Instant heardAt) {}
