package org.safeguardinghub.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeguardinghub.gateway.entrance.OwnAnswer;
import org.safeguardinghub.gateway.entrance.Refusal;
import org.safeguardinghub.gateway.problem.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The documentation to browse, wholly from this process: nothing is fetched from anywhere else. */
@Configuration(proxyBeanMethods = false)
class DocsPages {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String SCRIPT = "text/javascript;charset=UTF-8";
    private static final String JSON = "application/json";

    /** Swagger UI's files, by the name under which we serve them, with the versioned folder they come from. */
    private static final String WEBJAR = "META-INF/resources/webjars/swagger-ui/";

    private static final Map<String, String> ASSETS = Map.of(
            "swagger-ui.css",
            "text/css;charset=UTF-8",
            "swagger-ui-bundle.js",
            SCRIPT,
            "swagger-ui-standalone-preset.js",
            SCRIPT,
            "favicon-32x32.png",
            "image/png");

    @Bean
    RouterFunction<ServerResponse> documentation(ApiDocuments documents) {
        return RouterFunctions.route()
                .route(OwnAnswer.at("/docs"), request -> new OwnAnswer(HTML, file("docs/index.html")))
                .route(OwnAnswer.at("/docs/start.js"), request -> new OwnAnswer(SCRIPT, start(documents)))
                .route(OwnAnswer.at("/docs/assets/{name}"), request -> asset(request.pathVariable("name")))
                .route(
                        OwnAnswer.at("/openapi.json"),
                        request -> new OwnAnswer(JSON, utf8(documents.merged().toString())))
                .route(
                        OwnAnswer.at("/openapi/{service}"),
                        request -> documents
                                .of(request.pathVariable("service"))
                                .<ServerResponse>map(document -> new OwnAnswer(JSON, utf8(document.toString())))
                                .orElseGet(DocsPages::notFound))
                .build();
    }

    private static ServerResponse asset(String name) {
        String type = ASSETS.get(name);
        return type == null ? notFound() : new OwnAnswer(type, file(WEBJAR + SwaggerUi.VERSION + "/" + name));
    }

    private static ServerResponse notFound() {
        return new Refusal(Problem.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address just now."));
    }

    private static byte[] start(ApiDocuments documents) {
        String urls = documents.services().stream()
                .map(service -> "{name: '%s', url: '/openapi/%s'}".formatted(service, service))
                .collect(Collectors.joining(", "));
        return utf8(new String(file("docs/start.js"), StandardCharsets.UTF_8).replace("/* services */", urls));
    }

    private static byte[] file(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
