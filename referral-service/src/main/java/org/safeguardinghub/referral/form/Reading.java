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

    /** The same reading where nobody is asked for one of the answers. */
    public Reading without(String pointer) {
        var asked = incomplete.stream()
                .filter(missing -> !missing.pointer().equals(pointer))
                .toList();
        return new Reading(form, bodyDigest, asked, warnings);
    }
}
