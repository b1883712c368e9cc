package org.safeguardinghub.referral.verdict;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.WrongValue;

/** What the child says, or why the child was not spoken to. One of the two is always there. */
public record Voice(@Nullable String words, @Nullable String notHeardBecause) {

    public Voice {
        WrongValue.unless(
                words != null || notHeardBecause != null,
                "voice-missing",
                "Give the child's own words, or say why the child was not spoken to.");
    }
}
