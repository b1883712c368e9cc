package org.safeguardinghub.referral.form;

import java.util.List;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;

/** A form that could be read: what it says, what it leaves out, and what looks odd in it. */
public record Reading(ReferralForm form, String bodyDigest, List<Missing> incomplete, List<Warning> warnings) {

    public Reading {
        incomplete = List.copyOf(incomplete);
        warnings = List.copyOf(warnings);
    }
}
