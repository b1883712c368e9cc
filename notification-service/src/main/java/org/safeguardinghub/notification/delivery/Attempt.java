package org.safeguardinghub.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.notification.agency.Channel;

/**
 * A line of the delivery log: never content.
 *
 * @param status what the receiver's server answered, or 0 for no answer
 * @param errorCode null when it was accepted
 */
public record Attempt(
        Instant at,
        Channel channel,
        int status,
        Duration took,
        @Nullable String errorCode) {

    static Attempt of(Instant at, Channel channel, Duration took, Result result) {
        return switch (result) {
            case Result.Accepted accepted -> new Attempt(at, channel, accepted.status(), took, null);
            case Result.Failed failed ->
                new Attempt(
                        at,
                        channel,
                        failed.failure().status(),
                        took,
                        failed.failure().code());
        };
    }
}
