package org.safeguardinghub.referral;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** notification-service's ear for what it is told directly, and consent-service's word on what stays: as small as tests need. */
public final class Neighbours {

    private static final HttpServer SERVER = start();
    private static final Map<String, String> STANDING = new ConcurrentHashMap<>();
    private static final List<Told> TOLD = new CopyOnWriteArrayList<>();

    /** What consent-service answers of this authority's records, where a test says what. */
    public static void standing(String authority, String answer) {
        STANDING.put(authority, answer);
    }

    /** What notification-service was told directly. */
    public record Told(String eventId, String type, String body) {}

    public static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    public static List<Told> told() {
        return TOLD;
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/internal/v1/events", Neighbours::listen);
            server.createContext("/internal/v1/retention/standing", Neighbours::sayWhatStands);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        TOLD.add(new Told(headers.getFirst("ce-id"), headers.getFirst("ce-type"), body));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    private static void sayWhatStands(HttpExchange exchange) throws IOException {
        var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var answer = STANDING.entrySet().stream()
                .filter(entry -> asked.contains("\"" + entry.getKey() + "\""))
                .map(Map.Entry::getValue)
                .findFirst();
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var body = answer.orElse("").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.isPresent() ? 200 : 503, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Neighbours() {}
}
