package org.safeguardinghub.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import org.safeguardinghub.testkit.tokens.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Somebody who asks this service over HTTP, with tokens of their own. */
public record Asking(int port, String subject, Supplier<String> token) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    public static Asking aSystem(int port, TestTokens tokens, String agency, String authority) {
        return new Asking(
                port,
                agency,
                () -> tokens.outside(agency)
                        .agency(agency, "SCHOOL", "The agency " + agency)
                        .authority(authority)
                        .roles("partner-system")
                        .scopes("referrals.submit", "referrals.read")
                        .sign());
    }

    public static Asking aWorker(int port, TestTokens tokens, String authority) {
        return aColleague(port, tokens, authority, "front-door-worker");
    }

    /** A person of a partner agency who fills in forms by hand. */
    public static Asking aPractitioner(int port, TestTokens tokens, String agency, String authority) {
        var subject = UUID.randomUUID().toString();
        return new Asking(
                port,
                subject,
                () -> tokens.person(subject, "Name of " + subject)
                        .agency(agency, "SCHOOL", "The agency " + agency)
                        .authority(authority)
                        .roles("partner-practitioner")
                        .scopes("referrals.submit", "referrals.read")
                        .sign());
    }

    /** Somebody who works here in another role, such as a manager. */
    public static Asking aColleague(int port, TestTokens tokens, String authority, String role) {
        return aColleague(port, tokens, authority, role, UUID.randomUUID().toString());
    }

    /** The same person in another role. */
    public static Asking aColleague(int port, TestTokens tokens, String authority, String role, String subject) {
        return new Asking(
                port,
                subject,
                () -> tokens.person(subject, "Name of " + subject)
                        .authority(authority)
                        .roles(role)
                        .sign());
    }

    public static Asking aService(int port, TestTokens tokens, String service) {
        return new Asking(port, service, () -> tokens.service(service));
    }

    public record Answer(int status, HttpHeaders headers, JsonNode json) {

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String text(String pointer) {
            return json.at(pointer).asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, byte[] body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        return send((headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Takes a step of a contact as this person sees it now. */
    public Answer step(String reference, String step, String body) {
        var seen = get("/api/v1/contacts/" + reference).header("ETag");
        return post("/api/v1/contacts/" + reference + "/" + step, body, "If-Match", seen);
    }

    /** Takes a step that has to succeed. */
    public Answer stepDone(String reference, String step, String body) {
        var answer = step(reference, step, body);
        if (answer.status() != 200) {
            throw new AssertionError(step + " was refused: " + answer.status() + " " + answer.json());
        }
        return answer;
    }

    /** Sends a form and returns the reference it got. */
    public String refer(String form) {
        var answer = post("/api/v1/referrals", form);
        if (answer.status() != 201) {
            throw new AssertionError("not taken in: " + answer.status() + " " + answer.json());
        }
        return answer.text("/reference");
    }

    public Answer put(String path, String body, String... headers) {
        var request = request(path).header("Content-Type", "application/json");
        return send((headers.length == 0 ? request : request.headers(headers)).PUT(BodyPublishers.ofString(body)));
    }

    public Answer delete(String path, String... headers) {
        return send(request(path).headers(headers).DELETE());
    }

    /** Any bytes, with the headers that say what they are. */
    public HttpResponse<byte[]> upload(String path, byte[] body, String... headers) {
        return exchange(request(path).headers(headers).POST(BodyPublishers.ofByteArray(body)));
    }

    /** Any bytes back. */
    public HttpResponse<byte[]> download(String path) {
        return exchange(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token.get());
    }

    private static Answer send(HttpRequest.Builder request) {
        var response = exchange(request);
        var json = response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), response.headers(), json);
    }

    private static HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
