package org.safeguardinghub.consent.subjectaccess;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The three other services, as far as they say what they hold. */
final class PlayedHolders {

    static final String NOTHING = "{\"contacts\": [], \"isWhole\": true, \"items\": []}";

    private final ConcurrentHashMap<UUID, String> people = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean isNetworkAway;

    PlayedHolders() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            boolean isOfPerson = path.contains("/internal/v1/people/");
            questions.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = isOfPerson
                    ? people.getOrDefault(UUID.fromString(path.replaceAll(".*/people/|/held", "")), NOTHING)
                    : NOTHING;
            int status = !isOfPerson && path.startsWith("/network") && isNetworkAway ? 503 : 200;
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url(String service) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + service;
    }

    void holds(UUID person, String held) {
        people.put(person, held);
    }

    void networkIsAway(boolean away) {
        isNetworkAway = away;
    }

    /** What the services were asked, the first first. */
    List<String> questions() {
        return questions;
    }
}
