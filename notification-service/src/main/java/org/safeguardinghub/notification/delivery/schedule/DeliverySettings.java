package org.safeguardinghub.notification.delivery.schedule;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are tried.
 *
 * @param waits before the second attempt, the third, and so on: over three days by default
 * @param failuresBeforeRelief after so many the next safe channel, or a person, is asked to help
 */
@ConfigurationProperties("hub.deliveries")
record DeliverySettings(
        @DefaultValue({"5s", "30s", "2m", "10m", "1h", "3h", "8h", "24h", "24h", "24h"})
        List<Duration> waits,

        @DefaultValue("4") int failuresBeforeRelief) {}
