package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.form.Reading;
import org.safeguardinghub.referral.form.ReferralForm;

/**
 * The sender's words as they were taken in, with what they left out; kept as they are, whatever we do later. An
 * amendment is a telling of its own beside the first.
 *
 * @param because why the sender amended it; absent the first time
 * @param laterChildren the clocks of children that an amendment added; every other child has the contact's
 */
public record Told(
        ReferralForm form,
        String bodyDigest,
        List<Missing> incomplete,
        List<Warning> warnings,
        @Nullable Instant at,
        @Nullable String because,
        List<ChildClock> laterChildren) {

    public Told {
        incomplete = List.copyOf(incomplete);
        warnings = List.copyOf(warnings);
        laterChildren = clocks(laterChildren);
    }

    /** A telling in which no child has a clock of its own. */
    public Told(
            ReferralForm form,
            String bodyDigest,
            List<Missing> incomplete,
            List<Warning> warnings,
            @Nullable Instant at,
            @Nullable String because) {
        this(form, bodyDigest, incomplete, warnings, at, because, List.of());
    }

    static Told of(Reading reading, Instant at) {
        return new Told(reading.form(), reading.bodyDigest(), reading.incomplete(), reading.warnings(), at, null);
    }

    /** What is said now instead. Children that nobody had told of before have the clock that starts now. */
    public Told amended(Reading reading, Instant at, String because, DecisionClock clock) {
        var clocks = new ArrayList<>(laterChildren);
        for (int i = form.children().size(); i < reading.form().children().size(); i++) {
            clocks.add(new ChildClock(i, clock));
        }
        return new Told(
                reading.form(), reading.bodyDigest(), reading.incomplete(), reading.warnings(), at, because, clocks);
    }

    /** Tellings from before there were such clocks have none. */
    private static List<ChildClock> clocks(@Nullable List<ChildClock> stored) {
        return stored == null ? List.of() : List.copyOf(stored);
    }
}
