package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.referral.form.Reading;
import org.safeguardinghub.referral.form.ReferralForm;

/**
 * The sender's words as they were taken in, with what they left out; kept as they are, whatever we do later. An
 * amendment is a telling of its own beside the first.
 *
 * @param because why the sender amended it; absent the first time
 */
public record Told(
        ReferralForm form,
        String bodyDigest,
        List<Missing> incomplete,
        List<Warning> warnings,
        @Nullable Instant at,
        @Nullable String because) {

    public Told {
        incomplete = List.copyOf(incomplete);
        warnings = List.copyOf(warnings);
    }

    static Told of(Reading reading, Instant at, @Nullable String because) {
        return new Told(reading.form(), reading.bodyDigest(), reading.incomplete(), reading.warnings(), at, because);
    }
}
