package org.safeguardinghub.gateway.docs;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.gateway.entrance.Route;
import org.safeguardinghub.gateway.entrance.RouteTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Each service's own OpenAPI document, as far as partners can reach what it describes. */
@Component
class ApiDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The first to ask waits while a service makes its description. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int MOST_BYTES = 5_000_000;

    private final RouteTable routes;
    private final HttpClient client;
    private final String publicUrl;
    private final LoadingCache<String, Optional<ObjectNode>> documents = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterWrite(Duration.ofSeconds(15))
            .build(this::load);

    ApiDocuments(RouteTable routes, HttpClient client, @Value("${hub.public.url}") String publicUrl) {
        this.routes = routes;
        this.client = client;
        this.publicUrl = publicUrl;
    }

    List<String> services() {
        return routes.routes().stream()
                .filter(Route::isInOpenApi)
                .map(Route::name)
                .toList();
    }

    /** Nothing for a service that does not exist or does not answer just now. */
    Optional<ObjectNode> of(String service) {
        return services().contains(service) ? documents.get(service).map(ObjectNode::deepCopy) : Optional.empty();
    }

    ObjectNode merged() {
        var merged = new MergedDocument(publicUrl);
        for (String service : services()) {
            of(service).ifPresentOrElse(document -> merged.add(service, document), () -> merged.miss(service));
        }
        return merged.whole();
    }

    private Optional<ObjectNode> load(String service) {
        var route = routes.routes().stream()
                .filter(candidate -> candidate.name().equals(service))
                .findFirst();
        return route.flatMap(this::fetch);
    }

    private Optional<ObjectNode> fetch(Route route) {
        var request = HttpRequest.newBuilder(URI.create(route.target() + "/v3/api-docs"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return answer.statusCode() == 200 ? read(route, body.readNBytes(MOST_BYTES)) : Optional.empty();
            }
        } catch (IOException | JacksonException unavailable) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private Optional<ObjectNode> read(Route route, byte[] body) {
        return JSON.readTree(body) instanceof ObjectNode document
                ? Optional.of(asPartnersSeeIt(route, document))
                : Optional.empty();
    }

    /** Only paths that lead through this gateway, at the address that partners know. */
    private ObjectNode asPartnersSeeIt(Route route, ObjectNode document) {
        if (document.get("paths") instanceof ObjectNode paths) {
            var hidden = paths.propertyNames().stream()
                    .filter(path -> !route.covers(path))
                    .toList();
            paths.remove(hidden);
        }
        document.putArray("servers").addObject().put("url", publicUrl);
        return document;
    }
}
