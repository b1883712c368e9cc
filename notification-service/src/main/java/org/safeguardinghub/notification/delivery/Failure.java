package org.safeguardinghub.notification.delivery;

import java.time.Duration;

/**
 * Why an attempt did not get through, without a word of what was sent or answered.
 *
 * @param code stable, such as {@code HTTP_503} or {@code TIMED_OUT}
 * @param status the HTTP or SMTP status, or 0 when there was no answer
 * @param retryAfter how long the receiver asks us to wait; zero when it did not say
 * @param endpointGone the receiver says that this address is no longer wanted
 */
public record Failure(String code, int status, Duration retryAfter, boolean endpointGone) {

    public static Failure of(String code) {
        return new Failure(code, 0, Duration.ZERO, false);
    }
}
