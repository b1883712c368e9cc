package org.safeguardinghub.referral.administration;

import org.safeguardinghub.contracts.identity.AuthorityId;

/** Something else is going to hold in this authority. */
public record SettingApproved(AuthorityId authority) {}
