package org.safeguardinghub.network.family;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.safeguardinghub.contracts.identity.ContactId;

/** Answers for referral-service as it is told to: for each contact a list of answers, the last one for ever. */
final class FakeReferralService implements AutoCloseable {

    record Canned(int status, String body) {}

    private final ConcurrentHashMap<String, Deque<Canned>> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeReferralService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/contacts/", exchange -> {
            var contact = exchange.getRequestURI().getPath().split("/")[4];
            var queue = answers.getOrDefault(contact, new ConcurrentLinkedDeque<>(List.of(new Canned(404, "{}"))));
            var answer = queue.size() > 1 ? queue.poll() : queue.peek();
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer.status() == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answer(ContactId contact, Canned... inOrder) {
        answers.put(contact.toString(), new ConcurrentLinkedDeque<>(List.of(inOrder)));
    }

    static Canned problem(int status, String code) {
        return new Canned(status, "{\"status\":%d,\"code\":\"%s\"}".formatted(status, code));
    }

    static Canned household(ContactId contact, String authority) {
        return new Canned(200, """
                {"contactId":"%s","authority":"%s",
                 "children":[{"personKey":"child-0","displayName":"Amara Testchild","role":"SUBJECT"}],
                 "adults":[{"personKey":"adult-0","displayName":"Joan Testgran","relationship":"GRANDPARENT",
                            "ties":[],"livesWithChild":false},
                           {"personKey":"adult-1","displayName":null,"relationship":"MOTHER","livesWithChild":true}]}
                """.formatted(contact, authority));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
