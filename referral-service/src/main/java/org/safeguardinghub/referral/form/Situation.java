package org.safeguardinghub.referral.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How things stand while this is sent.
 *
 * @param phoneReferralAt when the sender told us by telephone first
 * @param dslConsulted whether the designated safeguarding lead was consulted
 */
public record Situation(
        @Nullable String childCurrentLocation,
        @Nullable Answer childSafeTonight,
        @Nullable Instant phoneReferralAt,
        @Nullable Boolean dslConsulted) {}
