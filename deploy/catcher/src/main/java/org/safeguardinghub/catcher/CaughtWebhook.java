package org.safeguardinghub.catcher;

import java.time.Instant;

/**
 * A webhook call that arrived.
 *
 * @param verified whether the signature was made with the key that the gateway publishes
 * @param finding what the check of the signature found, in a few words
 * @param answered the status we gave
 */
record CaughtWebhook(
        Instant at,
        String agency,
        String webhookId,
        String webhookTimestamp,
        String webhookSignature,
        boolean verified,
        String finding,
        int answered,
        String contentType,
        String body) {}
