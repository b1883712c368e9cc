package org.safeguardinghub.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Executors;
import org.safeguardinghub.gateway.entrance.Refusal;
import org.safeguardinghub.gateway.entrance.Route;
import org.safeguardinghub.gateway.entrance.RouteTable;
import org.safeguardinghub.gateway.problem.Problem;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes the table of ways in real. */
@Configuration(proxyBeanMethods = false)
class Routes {

    /** Where a request carries its route's time-out to the exchange. */
    static final String TIMEOUT = Routes.class.getName() + ".timeout";

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** One client for all services: connections are kept and used again, and every request has its own thread. */
    @Bean
    HttpClient serviceClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> waysIn(RouteTable table) {
        return table.routes().stream()
                .map(Routes::wayIn)
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private static RouterFunction<ServerResponse> wayIn(Route to) {
        RequestPredicate covered = request -> to.covers(request.servletRequest().getRequestURI());
        return route(to.name())
                .route(covered, http())
                .before(BeforeFilterFunctions.uri(to.target()))
                .filter(guarded(to))
                .build();
    }

    private static HandlerFilterFunction<ServerResponse, ServerResponse> guarded(Route to) {
        var guard = new Guard(to);
        return (request, next) -> {
            try {
                var whole = whole(request, to);
                whole.attributes().put(TIMEOUT, to.timeout());
                return guard.call(() -> handle(next, whole));
            } catch (WholeBody.TooLarge tooLarge) {
                return new Refusal(to.tooLarge());
            } catch (IOException brokenOff) {
                return new Refusal(Problem.of(BAD_REQUEST, "body-incomplete", "The body did not arrive whole."));
            } catch (Guard.Unanswered unanswered) {
                return new Refusal(unanswered.problem());
            }
        };
    }

    private static ServerRequest whole(ServerRequest request, Route to) throws IOException, WholeBody.TooLarge {
        if (READS.contains(request.method())) {
            return request;
        }
        var body = WholeBody.read(request.servletRequest(), to.bodyLimit().toBytes());
        return ServerRequest.create(body, request.messageConverters());
    }

    private static ServerResponse handle(HandlerFunction<ServerResponse> next, ServerRequest request) {
        try {
            return next.handle(request);
        } catch (RuntimeException known) {
            throw known;
        } catch (Exception unknown) {
            throw new ServiceFailure(ServiceFailure.Kind.BROKE_OFF, unknown);
        }
    }
}
