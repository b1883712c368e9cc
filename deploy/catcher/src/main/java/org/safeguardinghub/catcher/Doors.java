package org.safeguardinghub.catcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.safeguardinghub.catcher.Behaviours.Behaviour;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the catcher answers over HTTP. */
final class Doors implements HttpHandler {

    private static final Pattern WEBHOOK = Pattern.compile("/partners/([a-z][a-z0-9-]{1,59})/webhook");
    private static final Pattern BEHAVIOUR = Pattern.compile("/partners/([a-z][a-z0-9-]{1,59})/behaviour");
    private static final int LONGEST_BODY = 64 * 1024;

    private final JsonMapper json = new JsonMapper();
    private final Behaviours behaviours = new Behaviours();
    private final Kept<CaughtMail> mails;
    private final Kept<CaughtWebhook> webhooks;
    private final SignatureCheck check;
    private final InstantSource clock;

    Doors(Kept<CaughtMail> mails, Kept<CaughtWebhook> webhooks, SignatureCheck check, InstantSource clock) {
        this.mails = mails;
        this.webhooks = webhooks;
        this.check = check;
        this.clock = clock;
    }

    /** What goes back. */
    private record Answer(int status, String type, String body) {

        static Answer page(String html) {
            return new Answer(200, "text/html; charset=utf-8", html);
        }

        static Answer empty(int status) {
            return new Answer(status, "text/plain; charset=utf-8", "");
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        return switch (exchange.getRequestMethod()) {
            case "GET", "HEAD" -> read(path);
            case "POST" -> posted(exchange, path);
            case "DELETE" -> forget(path);
            default -> Answer.empty(405);
        };
    }

    private Answer read(String path) {
        return switch (path) {
            case "/" -> Answer.page(Page.welcome());
            case "/mails" -> Answer.page(Page.mails(mails.list()));
            case "/webhooks" -> Answer.page(Page.webhooks(webhooks.list()));
            case "/mails.json" -> json(Map.of("items", mails.list()));
            case "/webhooks.json" -> json(Map.of("items", webhooks.list()));
            case "/health", "/actuator/health" -> json(Map.of("status", "UP"));
            default -> Answer.empty(404);
        };
    }

    private Answer posted(HttpExchange exchange, String path) throws IOException {
        var webhook = WEBHOOK.matcher(path);
        if (webhook.matches()) {
            return Answer.empty(caught(exchange, webhook.group(1)));
        }
        var behaviour = BEHAVIOUR.matcher(path);
        return behaviour.matches() ? Answer.empty(told(exchange, behaviour.group(1))) : Answer.empty(404);
    }

    private Answer forget(String path) {
        switch (path) {
            case "/mails" -> mails.clear();
            case "/webhooks" -> webhooks.clear();
            default -> {
                return Answer.empty(404);
            }
        }
        return Answer.empty(204);
    }

    /** A call that is not from the hub is refused, and shown all the same. */
    private int caught(HttpExchange exchange, String agency) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        var id = header(exchange, "webhook-id");
        var timestamp = header(exchange, "webhook-timestamp");
        var signature = header(exchange, "webhook-signature");
        var finding = check.check(id, timestamp, signature, body);
        var status = finding.verified() ? behaviours.nextStatus(agency) : 401;
        webhooks.add(new CaughtWebhook(
                clock.instant(),
                agency,
                id,
                timestamp,
                signature,
                finding.verified(),
                finding.words(),
                status,
                header(exchange, "Content-Type"),
                new String(body, StandardCharsets.UTF_8)));
        return status;
    }

    private int told(HttpExchange exchange, String agency) throws IOException {
        try {
            var wish = json.readTree(exchange.getRequestBody().readNBytes(LONGEST_BODY));
            var status = wish.path("status").asInt(0);
            if (status < 200 || status > 599) {
                return 422;
            }
            behaviours.set(agency, new Behaviour(status, wish.path("times").asInt(1)));
            return 204;
        } catch (JacksonException e) {
            return 400;
        }
    }

    private Answer json(Object value) {
        return new Answer(200, "application/json", json.writeValueAsString(value));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }
}
