package org.safeguardinghub.dashboard.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way from a page to the hub's records: through the gateway, with the signed-in person's own pass, so that the
 * services decide what that person may see.
 */
@Component
public class HubApi {

    static final String RECORDS = "the hub's records";
    private static final String SIGN_IN = "the sign-in service";
    private static final Logger LOG = LoggerFactory.getLogger(HubApi.class);

    private final RestClient gateway;
    private final Passes passes;
    private final OwnAccount ourselves;
    private final JsonMapper json;
    private final InstantSource clock;

    HubApi(RestClient gateway, Passes passes, OwnAccount ourselves, JsonMapper json, InstantSource clock) {
        this.gateway = gateway;
        this.passes = passes;
        this.ourselves = ourselves;
        this.json = json;
        this.clock = clock;
    }

    /** @param path may hold {@code {}} places, filled in order and escaped */
    public <T> Reply<T> get(Class<T> type, String path, Object... places) {
        return withPass(pass -> getAs(pass, type, path, places));
    }

    /** For work that outlives the request that began it. */
    public <T> Reply<T> getAs(Pass pass, Class<T> type, String path, Object... places) {
        return send(gateway.method(HttpMethod.GET).uri(path, places), pass, type);
    }

    /** @param version quoted as {@code If-Match}; null where nothing is being overwritten */
    public <T> Reply<T> post(Class<T> type, @Nullable String version, String path, Object... places) {
        return withPass(pass -> {
            var request = gateway.method(HttpMethod.POST).uri(path, places);
            return send(version == null ? request : request.header(HttpHeaders.IF_MATCH, version), pass, type);
        });
    }

    /**
     * Sends what a person decided.
     *
     * @param version quoted as {@code If-Match}; null where nothing is being overwritten
     * @param body written as JSON; absent answers are left out
     */
    public <T> Reply<T> send(Class<T> type, @Nullable String version, Object body, String path, Object... places) {
        return sendBy(HttpMethod.POST, type, seen(version), body, path, places);
    }

    /** As {@link #send}, for what comes to be: done once, however often it is sent under this key. */
    public <T> Reply<T> sendOnce(Class<T> type, String key, Object body, String path, Object... places) {
        return sendBy(HttpMethod.POST, type, headers -> headers.set("Idempotency-Key", key), body, path, places);
    }

    /** As {@link #send}, for what replaces a whole. */
    public <T> Reply<T> replace(Class<T> type, @Nullable String version, Object body, String path, Object... places) {
        return sendBy(HttpMethod.PUT, type, seen(version), body, path, places);
    }

    private static Consumer<HttpHeaders> seen(@Nullable String version) {
        return version == null ? _ -> {} : headers -> headers.set(HttpHeaders.IF_MATCH, version);
    }

    private <T> Reply<T> sendBy(
            HttpMethod method, Class<T> type, Consumer<HttpHeaders> told, Object body, String path, Object... places) {
        return withPass(pass -> send(
                gateway.method(method)
                        .uri(path, places)
                        .headers(told)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json.writeValueAsBytes(body)),
                pass,
                type));
    }

    /** Sends a file as it is. */
    public <T> Reply<T> upload(Class<T> type, FileToSend file, String path, Object... places) {
        return withPass(pass -> {
            var request = gateway.method(HttpMethod.POST)
                    .uri(path, places)
                    .contentType(file.type())
                    .header(HttpHeaders.CONTENT_DISPOSITION, file.disposition())
                    .contentLength(file.size())
                    .body(file.bytes()::transferTo);
            return send(request, pass, type);
        });
    }

    /** Hands on what the hub answers as it comes, so that a file is never whole in memory. */
    public Reply<Delivered> fetch(Taker taker, String path, Object... places) {
        return withPass(pass ->
                exchange(gateway.method(HttpMethod.GET).uri(path, places).accept(MediaType.ALL), pass, response -> {
                    taker.take(response.getHeaders(), response.getBody());
                    return new Reply.Here<>(new Delivered(response.getHeaders().getContentLength()), null);
                }));
    }

    /**
     * Sends what somebody without an account wrote, with the dashboard's own pass.
     *
     * @param addressHash of where it came from, of which so many are let through
     */
    public <T> Reply<T> postAsOurselves(Class<T> type, Object body, String addressHash, String path) {
        try {
            var request = gateway.method(HttpMethod.POST)
                    .uri(path)
                    .header("Hub-Address-Hash", addressHash)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.writeValueAsBytes(body));
            return send(request, ourselves.pass(), type);
        } catch (Passes.SignInUnreachable | Passes.SignInExpired away) {
            LOG.warn("our own account was not let in: {}", away.getMessage());
            return new Reply.NotReached<>(SIGN_IN, clock.instant());
        }
    }

    private <T> Reply<T> withPass(Question<T> question) {
        try {
            return question.askedWith(passes.current());
        } catch (Passes.SignInUnreachable unreachable) {
            LOG.warn("sign-in service not reached: {}", unreachable.getMessage());
            return new Reply.NotReached<>(SIGN_IN, clock.instant());
        }
    }

    private <T> Reply<T> send(RestClient.RequestHeadersSpec<?> request, Pass pass, Class<T> type) {
        return exchange(
                request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON),
                pass,
                response -> new Reply.Here<>(
                        json.readValue(response.getBody(), type),
                        response.getHeaders().getETag()));
    }

    private <T> Reply<T> exchange(RestClient.RequestHeadersSpec<?> request, Pass pass, Reading<T> reading) {
        var correlation = UUID.randomUUID().toString();
        try {
            Reply<T> reply = request.header("X-Correlation-Id", correlation)
                    .headers(headers -> headers.setBearerAuth(pass.token()))
                    .exchange((asked, response) -> read(response, reading, correlation));
            return reply == null ? notReached(correlation, "no answer") : reply;
        } catch (ResourceAccessException | JacksonException broken) {
            return notReached(correlation, broken.getClass().getSimpleName());
        }
    }

    private <T> Reply<T> read(ConvertibleClientHttpResponse response, Reading<T> reading, String correlation)
            throws IOException {
        var status = response.getStatusCode().value();
        if (status == 204) {
            return new Reply.Nothing<>();
        }
        if (response.getStatusCode().is2xxSuccessful()) {
            return reading.of(response);
        }
        if (status == 401) {
            throw new Passes.SignInExpired();
        }
        return status == 429 || status >= 500
                ? notReached(correlation, "status " + status)
                : refused(status, problemIn(response));
    }

    private <T> Reply<T> notReached(String correlation, String reason) {
        LOG.warn("gateway gave no usable answer: {} (correlation {})", reason, correlation);
        return new Reply.NotReached<>(RECORDS, clock.instant());
    }

    private static <T> Reply<T> refused(int status, Map<String, Object> problem) {
        return new Reply.Refused<>(status, String.valueOf(problem.getOrDefault("code", "")), problem);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> problemIn(ClientHttpResponse response) throws IOException {
        try {
            var problem = new HashMap<String, Object>(json.readValue(response.getBody(), Map.class));
            problem.values().removeIf(java.util.Objects::isNull);
            return problem;
        } catch (JacksonException notJson) {
            return Map.of();
        }
    }

    private interface Question<T> {
        Reply<T> askedWith(Pass pass);
    }

    private interface Reading<T> {
        Reply<T> of(ConvertibleClientHttpResponse response) throws IOException;
    }

    /** Whoever wants what the hub answers. */
    public interface Taker {
        void take(HttpHeaders headers, InputStream body) throws IOException;
    }

    /** @param bytes how many there were; -1 where the hub did not say */
    public record Delivered(long bytes) {}
}
