package org.safeguardinghub.gateway.route;

import static org.safeguardinghub.gateway.route.ServiceFailure.Kind.BROKE_OFF;
import static org.safeguardinghub.gateway.route.ServiceFailure.Kind.DISTRUSTS_US;
import static org.safeguardinghub.gateway.route.ServiceFailure.Kind.TOO_SLOW;
import static org.safeguardinghub.gateway.route.ServiceFailure.Kind.UNREACHABLE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Carries one request to its service and its answer back as it comes, without holding the answer in memory.
 * The framework's own exchange has one time-out for all routes, which would also cut event streams short.
 */
@Component
class ServiceExchange implements ProxyExchange {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** More than the server keeps back before it begins to answer. */
    private static final int FIRST = 16_384;

    private final HttpClient client;

    ServiceExchange(HttpClient client) {
        this.client = client;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var answer = send(asked(request), request.getMethod());
        if (answer.statusCode() == 401) {
            close(answer.body());
            throw new ServiceFailure(DISTRUSTS_US);
        }
        var relayed = new RelayedAnswer(answer, begun(answer));
        var view = new View(HttpStatusCode.valueOf(answer.statusCode()), headers(answer));
        request.getResponseConsumers().forEach(consumer -> consumer.accept(view, relayed));
        return relayed;
    }

    /** So much of the body that we know of a service that breaks off while there is still another answer to give. */
    private static InputStream begun(HttpResponse<InputStream> answer) {
        var body = answer.body();
        if (RelayedAnswer.isStream(answer.headers().firstValue("Content-Type").orElse(""))) {
            return body;
        }
        try {
            byte[] first = body.readNBytes(FIRST);
            return first.length < FIRST
                    ? new ByteArrayInputStream(first)
                    : new SequenceInputStream(new ByteArrayInputStream(first), body);
        } catch (IOException brokeOff) {
            close(body);
            throw new ServiceFailure(
                    brokeOff.getCause() instanceof HttpTimeoutException ? TOO_SLOW : BROKE_OFF, brokeOff);
        }
    }

    private static HttpRequest asked(Request request) {
        var timeout = (Duration) request.getServerRequest().attributes().get(Routes.TIMEOUT);
        var builder = HttpRequest.newBuilder(Objects.requireNonNull(request.getUri()))
                .timeout(Objects.requireNonNull(timeout))
                .method(request.getMethod().name(), body(request));
        request.getHeaders().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        return builder.build();
    }

    private static BodyPublisher body(Request request) {
        boolean hasBody =
                request.getServerRequest().servletRequest() instanceof WholeBody whole && whole.bytes().length > 0;
        return hasBody
                ? BodyPublishers.ofByteArray(
                        ((WholeBody) request.getServerRequest().servletRequest()).bytes())
                : BodyPublishers.noBody();
    }

    private HttpResponse<InputStream> send(HttpRequest request, HttpMethod method) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (HttpConnectTimeoutException unreachable) {
            throw new ServiceFailure(UNREACHABLE, unreachable);
        } catch (HttpTimeoutException tooSlow) {
            throw new ServiceFailure(TOO_SLOW, tooSlow);
        } catch (ConnectException refused) {
            return READS.contains(method) ? sendAgain(request) : unreachable(refused);
        } catch (IOException brokeOff) {
            throw new ServiceFailure(BROKE_OFF, brokeOff);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ServiceFailure(BROKE_OFF, stopped);
        }
    }

    /** Once more, for reads only, when nothing can have reached the service: it may just have been restarting. */
    private HttpResponse<InputStream> sendAgain(HttpRequest request) {
        return send(request, HttpMethod.POST);
    }

    private static HttpResponse<InputStream> unreachable(ConnectException refused) {
        throw new ServiceFailure(UNREACHABLE, refused);
    }

    private static void close(InputStream body) {
        try (body) {
            body.skip(0);
        } catch (IOException ignored) {
            // Nobody waits for this answer any more.
        }
    }

    private static HttpHeaders headers(HttpResponse<?> answer) {
        var headers = new HttpHeaders();
        answer.headers().map().forEach(headers::addAll);
        return headers;
    }

    private record View(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {}
}
