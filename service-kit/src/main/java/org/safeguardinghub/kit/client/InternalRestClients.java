package org.safeguardinghub.kit.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.function.Supplier;
import org.safeguardinghub.kit.correlation.Correlation;
import org.safeguardinghub.kit.security.CallerToken;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.client.RestClient;

/** Clients for our own services: bounded in time, traced, correlated, and with a token. */
public class InternalRestClients {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(3);

    private final Supplier<RestClient.Builder> builders;
    private final ServiceTokens tokens;
    private final JdkClientHttpRequestFactory http = bounded();

    InternalRestClients(Supplier<RestClient.Builder> builders, ServiceTokens tokens) {
        this.builders = builders;
        this.tokens = tokens;
    }

    /** Calls in this service's own name, with its service token. */
    public RestClient asService(URI base) {
        return at(base, (request, body, execution) -> {
            var token = tokens.token();
            request.getHeaders().setBearerAuth(token);
            var response = execution.execute(request, body);
            if (response.getStatusCode().equals(HttpStatus.UNAUTHORIZED)) {
                tokens.forget(token);
            }
            return response;
        });
    }

    /** Calls in the name of whoever is asking now, with their internal token; for a request's thread only. */
    public RestClient asCaller(URI base) {
        return at(base, (request, body, execution) -> {
            if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerToken caller) {
                request.getHeaders().setBearerAuth(caller.getToken().getTokenValue());
            }
            return execution.execute(request, body);
        });
    }

    private RestClient at(URI base, ClientHttpRequestInterceptor identity) {
        return builders.get()
                .baseUrl(base)
                .requestFactory(http)
                .requestInterceptor((request, body, execution) -> {
                    Correlation.current().ifPresent(id -> request.getHeaders().set(Correlation.HEADER, id));
                    return execution.execute(request, body);
                })
                .requestInterceptor(identity)
                .build();
    }

    static JdkClientHttpRequestFactory bounded() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        factory.setReadTimeout(READ);
        return factory;
    }
}
