package org.safeguardinghub.gateway.route;

import static org.springframework.http.HttpStatus.BAD_GATEWAY;
import static org.springframework.http.HttpStatus.GATEWAY_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.function.Supplier;
import org.safeguardinghub.gateway.entrance.Route;
import org.safeguardinghub.gateway.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.function.ServerResponse;

/** Keeps one sick service from taking the others with it: a bulkhead and a circuit breaker for each route. */
final class Guard {

    private static final Logger LOG = LoggerFactory.getLogger(Guard.class);

    private final Route route;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;

    Guard(Route route) {
        this.route = route;
        this.breaker = CircuitBreaker.of(
                route.name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(40)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(route.rest())
                        .permittedNumberOfCallsInHalfOpenState(5)
                        .build());
        this.bulkhead = Bulkhead.of(
                route.name(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(route.concurrent())
                        .maxWaitDuration(Duration.ofMillis(100))
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(
                        change -> LOG.warn("circuit route={} {}", route.name(), change.getStateTransition()));
    }

    /** The service's answer, or the refusal that stands for it. */
    ServerResponse call(Supplier<ServerResponse> service) throws Unanswered {
        if (!bulkhead.tryAcquirePermission()) {
            throw new Unanswered(
                    Problem.of(SERVICE_UNAVAILABLE, "service-busy", "Too many requests wait for this service just now.")
                            .retryAfter(1));
        }
        try {
            return throughBreaker(service);
        } finally {
            bulkhead.onComplete();
        }
    }

    private ServerResponse throughBreaker(Supplier<ServerResponse> service) throws Unanswered {
        if (!breaker.tryAcquirePermission()) {
            throw new Unanswered(unavailable());
        }
        long started = breaker.getCurrentTimestamp();
        try {
            var answer = service.get();
            settle(started, answer);
            return answer;
        } catch (ServiceFailure failure) {
            breaker.onError(elapsed(started), breaker.getTimestampUnit(), failure);
            LOG.warn("service route={} failure={}", route.name(), failure.kind());
            throw new Unanswered(problem(failure));
        } catch (RuntimeException ours) {
            breaker.releasePermission();
            throw ours;
        }
    }

    /** Only answers that say "I am not well" count against a service: one poisonous request must not close it to all. */
    private void settle(long started, ServerResponse answer) {
        int status = answer.statusCode().value();
        if (status == 502 || status == 503 || status == 504) {
            breaker.onError(
                    elapsed(started), breaker.getTimestampUnit(), new ServiceFailure(ServiceFailure.Kind.BROKE_OFF));
        } else {
            breaker.onSuccess(elapsed(started), breaker.getTimestampUnit());
        }
    }

    private long elapsed(long started) {
        return breaker.getCurrentTimestamp() - started;
    }

    private Problem problem(ServiceFailure failure) {
        return switch (failure.kind()) {
            case TOO_SLOW ->
                Problem.of(
                        GATEWAY_TIMEOUT,
                        "service-too-slow",
                        "The service did not answer in time. It may still have done what was asked: ask again with the"
                                + " same key.");
            case UNREACHABLE, DISTRUSTS_US -> unavailable();
            case BROKE_OFF ->
                Problem.of(
                        BAD_GATEWAY,
                        "service-broke-off",
                        "The service broke off. It may still have done what was asked: ask again with the same key.");
        };
    }

    private Problem unavailable() {
        return Problem.of(SERVICE_UNAVAILABLE, "service-unavailable", "This service does not answer just now.")
                .retryAfter(route.rest().toSeconds());
    }

    /** There is no answer of the service; this problem stands in for it. */
    static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unanswered(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
