package org.safeguardinghub.notification.delivery.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are called.
 *
 * @param localOrigins origins, such as {@code http://127.0.0.1:8095}, that are exempt from the rules for the open
 *     internet; only the local hub's catcher belongs here, and a real deployment leaves it empty
 * @param timeout for one whole attempt, from the first packet to the last
 */
@ConfigurationProperties("hub.webhooks")
record WebhookSettings(
        @DefaultValue List<URI> localOrigins,
        @DefaultValue("15s") Duration timeout) {}
