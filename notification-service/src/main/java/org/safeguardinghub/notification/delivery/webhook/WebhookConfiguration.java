package org.safeguardinghub.notification.delivery.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.safeguardinghub.notification.delivery.webhook.WebhookMessenger.Ways;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the webhook's parts together. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    @Bean
    WebhookMessenger webhookMessenger(
            WebhookSettings settings,
            Ways ways,
            WebhookSigner signer,
            @Value("${hub.public.url}") URI publicUrl,
            JsonMapper json,
            InstantSource clock) {
        return new WebhookMessenger(new AddressGuard(settings.localOrigins()), ways, signer, publicUrl, json, clock);
    }

    @Bean
    Ways ways(
            CloseableHttpClient internetClient,
            CloseableHttpClient localClient,
            ScheduledExecutorService webhookDeadlines,
            WebhookSettings settings) {
        return new Ways(
                new WebhookCall(internetClient, webhookDeadlines, settings.timeout()),
                new WebhookCall(localClient, webhookDeadlines, settings.timeout()));
    }

    @Bean
    CloseableHttpClient internetClient(WebhookSettings settings) {
        return WebhookClient.to(InetAddress::getAllByName, InternetAddress::isPublic, settings.timeout());
    }

    @Bean
    CloseableHttpClient localClient(WebhookSettings settings) {
        return WebhookClient.to(InetAddress::getAllByName, InetAddress::isLoopbackAddress, settings.timeout());
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService webhookDeadlines() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("webhook-deadlines").factory());
    }

    /** The hub's one webhook key; the gateway publishes its public half. */
    @Bean
    WebhookSigner webhookSigner(@Value("${hub.keys.dir}") Path keys, JsonMapper json) {
        try {
            var key = json.readTree(Files.readAllBytes(keys.resolve("webhook.jwk")));
            return WebhookSigner.ofSeed(
                    Base64.getUrlDecoder().decode(key.get("d").asString()));
        } catch (IOException e) {
            throw new UncheckedIOException("the webhook key cannot be read", e);
        }
    }
}
