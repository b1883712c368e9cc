package org.safeguardinghub.testkit.tokens;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.safeguardinghub.local.keys.KeyFolder;

/** Serves the keys where the gateway and the identity provider would, and hands our services their tokens. */
final class KeyServer implements AutoCloseable {

    private static final List<String> SERVICES = List.of(
            "referral-service", "consent-service", "network-service", "notification-service", "fhir-service", "kit");
    private static final Pattern CLIENT = Pattern.compile("(?:^|&)client_id=([^&]+)");

    private final HttpServer http;
    private final Path folder;
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile boolean away;

    KeyServer(JWKSet keys, UnaryOperator<String> tokenOf) {
        try {
            folder = Files.createTempDirectory("hub-test-keys");
            for (var service : SERVICES) {
                Files.writeString(
                        folder.resolve(service + ".jwk"),
                        TestTokens.newKey(service).toJSONString());
            }
            new KeyFolder(folder).provide(List.of(KeyFolder.WEBHOOK));
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/.well-known/hub-jwks.json", exchange -> keys(exchange, keys));
        http.createContext(realm() + "/protocol/openid-connect/certs", exchange -> keys(exchange, keys));
        http.createContext(realm() + "/protocol/openid-connect/token", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var client = CLIENT.matcher(form);
            var name = client.find() ? URLDecoder.decode(client.group(1), StandardCharsets.UTF_8) : "nobody";
            answer(exchange, "{\"access_token\":\"" + tokenOf.apply(name) + "\",\"expires_in\":60}");
        });
        http.start();
    }

    private static String realm() {
        return "/realms/safeguarding";
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    String issuer() {
        return address() + realm();
    }

    String keysFolder() {
        return folder.toString();
    }

    int keysFetched() {
        return fetched.get();
    }

    void isAway(boolean isAway) {
        away = isAway;
    }

    private void keys(HttpExchange exchange, JWKSet keys) throws IOException {
        fetched.incrementAndGet();
        answer(exchange, keys.toString());
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        http.stop(0);
        try {
            for (var service : SERVICES) {
                Files.deleteIfExists(folder.resolve(service + ".jwk"));
            }
            Files.deleteIfExists(folder);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
