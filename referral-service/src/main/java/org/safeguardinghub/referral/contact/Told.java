package org.safeguardinghub.referral.contact;

import java.util.List;
import org.safeguardinghub.referral.form.Missing;
import org.safeguardinghub.referral.form.Reading;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.form.Warning;

/** The sender's words as they were taken in, with what they left out; kept as they are, whatever we do later. */
public record Told(ReferralForm form, String bodyDigest, List<Missing> incomplete, List<Warning> warnings) {

    public Told {
        incomplete = List.copyOf(incomplete);
        warnings = List.copyOf(warnings);
    }

    static Told of(Reading reading) {
        return new Told(reading.form(), reading.bodyDigest(), reading.incomplete(), reading.warnings());
    }
}
