package org.safeguardinghub.dashboard;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands where the gateway would: answers what a test told it to, and remembers how it was asked. */
final class FakeGateway implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    FakeGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** @param question method and path, such as {@code GET /api/v1/contacts} */
    void answer(String question, int status, String body) {
        answers.put(question, new Answer(status, body));
    }

    List<Asked> asked() {
        return asked;
    }

    void forget() {
        answers.clear();
        asked.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var question =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                question,
                body,
                exchange.getRequestURI().getQuery(),
                headers.getFirst("Authorization"),
                headers.getFirst("If-Match"),
                headers.getFirst("Idempotency-Key"),
                headers.getFirst("Content-Type")));
        var answer = answers.getOrDefault(question, new Answer(404, "{\"code\":\"not-found\"}"));
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        var type = answer.status() < 400 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        // Ended and not cut: a connection that is closed here may be in use for the next question already.
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private record Answer(int status, String body) {}

    /** @return what was asked in this way last */
    Asked last(String question) {
        return asked.stream()
                .filter(one -> one.question().equals(question))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("never asked: " + question));
    }

    record Asked(
            String question,
            String body,
            @Nullable String query,
            @Nullable String authorization,
            @Nullable String ifMatch,
            @Nullable String key,
            @Nullable String contentType) {}
}
