package org.safeguardinghub.referral.statutory;

import org.jspecify.annotations.Nullable;

/** Tells the other services what has happened to a referral. */
public interface CaseNews {

    /** @param before null when it has just been opened */
    void moved(@Nullable Referral before, Referral now, CaseChange change);
}
