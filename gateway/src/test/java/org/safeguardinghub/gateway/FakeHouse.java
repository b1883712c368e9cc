package org.safeguardinghub.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keycloak's published keys and every service behind the gateway, in one small server that remembers what it was asked. */
final class FakeHouse {

    record Asked(String method, URI uri, Headers headers, String body) {

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    final CountDownLatch never = new CountDownLatch(1);
    final Semaphore nextEvent = new Semaphore(0);
    final Agencies agencies;
    private final HttpServer server;

    FakeHouse() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        agencies = new Agencies(issuer());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(Agencies.ISSUER_PATH, exchange -> answer(exchange, 200, agencies.publishedKeys()));
        server.createContext("/v3/api-docs", exchange -> answer(exchange, 200, API));
        server.createContext("/", this::serve);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String issuer() {
        return url() + Agencies.ISSUER_PATH;
    }

    Asked lastAsked() throws InterruptedException {
        Asked last = asked.poll(5, TimeUnit.SECONDS);
        if (last == null) {
            throw new AssertionError("no service was asked");
        }
        return last;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().add("Set-Cookie", "inside=1");
        exchange.getResponseHeaders().add("Server", "inside");
        exchange.getResponseHeaders().add("X-Correlation-Id", "the-services-own");
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        if (path.endsWith("/events")) {
            events(exchange);
        } else if (path.endsWith("/slow")) {
            hang();
        } else if (path.endsWith("/half")) {
            half(exchange);
        } else if (path.endsWith("/unwell")) {
            answer(exchange, 503, "{}");
        } else if (path.endsWith("/distrusts")) {
            answer(exchange, 401, "{}");
        } else if (path.endsWith("/refuses")) {
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            answer(exchange, 422, "{\"code\":\"invalid-input\"}");
        } else {
            answer(exchange, 200, "{\"ok\":true}");
        }
    }

    /** One event at once; the second only when the test lets it. */
    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            nextEvent.acquireUninterruptibly();
            out.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Promises more than it gives. */
    private static void half(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1_000);
        exchange.getResponseBody().write("{\"half\":".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("broken off");
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static final String API = """
            {"openapi":"3.1.0","info":{"title":"t","version":"v"},
             "paths":{"/api/v1/referrals":{"get":{"responses":{"200":{"description":"ok"}}}},
                      "/internal/v1/secret":{"get":{"responses":{"200":{"description":"ok"}}}}},
             "components":{"schemas":{"Answer":{"type":"object"}}}}
            """;
}
