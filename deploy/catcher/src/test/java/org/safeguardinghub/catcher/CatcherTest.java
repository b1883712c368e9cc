package org.safeguardinghub.catcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatcherTest {

    static final Instant MONDAY_9AM = Instant.parse("2026-11-23T09:00:00Z");

    final HttpClient http = HttpClient.newHttpClient();
    KeyPair keys;
    HttpServer gateway;
    Catcher catcher;

    @BeforeEach
    void open() throws IOException, GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        gateway = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        gateway.createContext("/.well-known/webhook-keys.json", exchange -> {
            var body = "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}]}"
                    .formatted(published((EdECPublicKey) keys.getPublic()))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
        var address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort());
        catcher = new Catcher(0, 0, address, InstantSource.fixed(MONDAY_9AM));
    }

    @AfterEach
    void close() {
        catcher.close();
        gateway.stop(0);
    }

    @Test
    void aMailIsShownWithWhatItSaysEscaped() throws Exception {
        var smtp = new ServerSetup(catcher.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

        GreenMailUtil.sendTextEmail("school@example.org", "hub@example.org", "<b>Hello</b>", "A line & more", smtp);

        assertThat(get("/mails").body())
                .contains("&lt;b&gt;Hello&lt;/b&gt;", "A line &amp; more", "school@example.org")
                .doesNotContain("<b>");
        assertThat(get("/mails.json").body()).contains("\"subject\":\"<b>Hello</b>\"");
    }

    @Test
    void aCallSignedWithThePublishedKeyIsVerified() throws Exception {
        assertThat(call("fernbank-primary", "{}", sign("m1", "{}")).statusCode())
                .isEqualTo(204);

        assertThat(get("/webhooks.json").body()).contains("\"verified\":true", "\"webhookId\":\"m1\"");
        assertThat(get("/webhooks").body()).contains("fernbank-primary: verified");
    }

    @Test
    void aCallWhoseBodyWasChangedIsRefusedAndShown() throws Exception {
        assertThat(call("fernbank-primary", "{\"changed\":1}", sign("m1", "{}")).statusCode())
                .isEqualTo(401);

        assertThat(get("/webhooks").body()).contains("NOT verified");
    }

    @Test
    void aPartnerFailsAsOftenAsItIsTold() throws Exception {
        post("/partners/fernbank-primary/behaviour", "{\"status\":503,\"times\":2}");

        assertThat(call("fernbank-primary", "{}", sign("m1", "{}")).statusCode())
                .isEqualTo(503);
        assertThat(call("st-brannoc-hospital", "{}", sign("m1", "{}")).statusCode())
                .isEqualTo(204);
        assertThat(call("fernbank-primary", "{}", sign("m1", "{}")).statusCode())
                .isEqualTo(503);
        assertThat(call("fernbank-primary", "{}", sign("m1", "{}")).statusCode())
                .isEqualTo(204);
    }

    @Test
    void onlyTheLastFiveHundredAreKept() {
        var kept = new Kept<Integer>();

        for (var i = 0; i < 600; i++) {
            kept.add(i);
        }

        assertThat(kept.list()).hasSize(500).startsWith(599).endsWith(100);
    }

    @Test
    void healthSaysUp() throws Exception {
        assertThat(get("/health").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path)).POST(BodyPublishers.ofString(body));
        assertThat(http.send(request.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> call(String agency, String body, String signature)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at("/partners/" + agency + "/webhook"))
                .header("webhook-id", "m1")
                .header("webhook-timestamp", Long.toString(MONDAY_9AM.getEpochSecond()))
                .header("webhook-signature", signature)
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private String sign(String id, String body) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update((id + "." + MONDAY_9AM.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
        return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
    }

    /** The last 32 bytes of an X.509 Ed25519 key are the raw key. */
    private static String published(EdECPublicKey key) {
        var encoded = key.getEncoded();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + catcher.httpPort() + path);
    }
}
