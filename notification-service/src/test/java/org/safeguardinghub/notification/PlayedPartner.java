package org.safeguardinghub.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Every partner's webhook: it answers as it is told and remembers which ids came. */
final class PlayedPartner {

    private static final int NO_CONTENT = 204;

    private final Map<String, Deque<Integer>> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> calls = new ConcurrentHashMap<>();
    private final HttpServer server;

    PlayedPartner() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next answers to one agency's calls; after them all is well. */
    void answer(String agency, Integer... statuses) {
        answers.put(agency, Arrays.stream(statuses).collect(Collectors.toCollection(ArrayDeque::new)));
    }

    List<String> callsTo(String agency) {
        return List.copyOf(calls.getOrDefault(agency, List.of()));
    }

    void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var agency = exchange.getRequestURI().getPath().substring(1);
            calls.computeIfAbsent(agency, _ -> new CopyOnWriteArrayList<>())
                    .add(exchange.getRequestHeaders().getFirst("webhook-id"));
            var planned = answers.getOrDefault(agency, new ArrayDeque<>()).poll();
            exchange.sendResponseHeaders(planned == null ? NO_CONTENT : planned, -1);
        }
    }
}
