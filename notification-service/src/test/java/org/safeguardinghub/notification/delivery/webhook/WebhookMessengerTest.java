package org.safeguardinghub.notification.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.agency.Endpoint;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.safeguardinghub.notification.delivery.Failure;
import org.safeguardinghub.notification.delivery.Notice;
import org.safeguardinghub.notification.delivery.Result;
import org.safeguardinghub.notification.delivery.Result.Accepted;
import org.safeguardinghub.notification.delivery.Result.Failed;
import org.safeguardinghub.notification.delivery.webhook.WebhookMessenger.Ways;
import tools.jackson.databind.json.JsonMapper;

class WebhookMessengerTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");
    static final byte[] SEED = "thirty-two bytes that are no key".getBytes(StandardCharsets.US_ASCII);

    record Seen(String id, String timestamp, String signature, byte[] body) {}

    final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor();
    final CountDownLatch theEnd = new CountDownLatch(1);
    final DeliveryId id = new DeliveryId(UUID.randomUUID());
    Duration patience = Duration.ofMinutes(1);
    HttpServer partner;

    @BeforeEach
    void open() throws IOException {
        partner = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        partner.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        partner.createContext("/ok", exchange -> answer(exchange, 204));
        partner.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            answer(exchange, 503);
        });
        partner.createContext("/gone", exchange -> answer(exchange, 410));
        partner.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/ok");
            answer(exchange, 302);
        });
        partner.createContext("/silent", exchange -> await());
        partner.createContext("/endless", this::talkWithoutEnd);
        partner.start();
    }

    @AfterEach
    void close() {
        theEnd.countDown();
        partner.stop(0);
        deadlines.shutdownNow();
    }

    @Test
    void whatWeSignIsVerifiedBySomebodyElsesCode() throws Exception {
        assertThat(carry("/ok")).isEqualTo(new Accepted(204));

        var call = seen.take();
        var verifier = new Ed25519Signer();
        verifier.init(false, new Ed25519PrivateKeyParameters(SEED).generatePublicKey());
        var signed = (call.id() + "." + call.timestamp() + "." + new String(call.body(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        verifier.update(signed, 0, signed.length);
        assertThat(call.signature()).startsWith("v1a,");
        assertThat(verifier.verifySignature(
                        Base64.getDecoder().decode(call.signature().substring(4))))
                .isTrue();
        assertThat(call.timestamp()).isEqualTo(Long.toString(MONDAY_9AM.getEpochSecond()));
    }

    @Test
    void theIdIsTheSameWithEveryAttempt() throws Exception {
        carry("/busy");
        carry("/ok");

        assertThat(seen.take().id()).isEqualTo(seen.take().id()).isEqualTo(id.toString());
    }

    @Test
    void theBodyIsThinAndSaysWhereToRead() throws Exception {
        carry("/ok");

        var body = new JsonMapper().readTree(seen.take().body());
        assertThat(body.propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion", "id", "source", "type", "time", "subject", "datacontenttype", "data");
        assertThat(body.at("/data/link").asString()).isEqualTo("https://hub.example/api/v1/referrals/C-7KQ4-M2XP");
        assertThat(body.at("/data").propertyNames())
                .containsExactlyInAnyOrder("reference", "status", "receivedAt", "link");
    }

    @Test
    void anUnhappyAnswerIsACodeWithTheWaitThatWasAskedFor() {
        assertThat(carry("/busy")).isEqualTo(failed(new Failure("HTTP_503", 503, Duration.ofMinutes(2), false)));
        assertThat(carry("/gone")).isEqualTo(failed(new Failure("HTTP_410", 410, Duration.ZERO, true)));
    }

    @Test
    void aRedirectIsNotFollowed() {
        assertThat(carry("/elsewhere")).isEqualTo(failed(new Failure("HTTP_302", 302, Duration.ZERO, false)));
        assertThat(seen).hasSize(1);
    }

    @Test
    void aReceiverThatNeverAnswersTimesOut() {
        patience = Duration.ofMillis(500);

        assertThat(carry("/silent")).isEqualTo(failed(Failure.of("TIMED_OUT")));
    }

    @Test
    void anAnswerWithoutEndIsNotReadToTheEnd() {
        assertThat(carry("/endless")).isEqualTo(new Accepted(200));
    }

    @Test
    void aNameThatLeadsInsideIsNotCalled() {
        var inside = new Endpoint.Webhook(URI.create("https://hooks.fernbank.example/in"), "hooks.fernbank.example");

        assertThat(messenger().carry(id, notice(), inside)).isEqualTo(failed(Failure.of("ADDRESS_REFUSED")));
    }

    private Result carry(String path) {
        var address = URI.create("http://127.0.0.1:" + partner.getAddress().getPort() + path);
        return messenger().carry(id, notice(), new Endpoint.Webhook(address, "127.0.0.1"));
    }

    private WebhookMessenger messenger() {
        var origin = URI.create("http://127.0.0.1:" + partner.getAddress().getPort());
        CheckedResolver.Lookup everythingIsHere = _ -> new InetAddress[] {InetAddress.getLoopbackAddress()};
        var ways = new Ways(
                new WebhookCall(
                        WebhookClient.to(everythingIsHere, InternetAddress::isPublic, patience), deadlines, patience),
                new WebhookCall(
                        WebhookClient.to(everythingIsHere, InetAddress::isLoopbackAddress, patience),
                        deadlines,
                        patience));
        return new WebhookMessenger(
                new AddressGuard(List.of(origin)),
                ways,
                WebhookSigner.ofSeed(SEED),
                URI.create("https://hub.example"),
                new JsonMapper(),
                InstantSource.fixed(MONDAY_9AM));
    }

    private static Notice notice() {
        return new Notice(
                Notice.Kind.ACKNOWLEDGEMENT,
                new ContactId(UUID.randomUUID()),
                "C-7KQ4-M2XP",
                new AuthorityId("lewisham"),
                new AgencyId("fernbank-primary"),
                MONDAY_9AM);
    }

    private static Result failed(Failure failure) {
        return new Failed(failure);
    }

    private void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            seen.add(new Seen(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private void await() {
        try {
            theEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void talkWithoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var noise = new byte[1024];
        while (theEnd.getCount() > 0) {
            exchange.getResponseBody().write(noise);
        }
    }
}
