package org.safeguardinghub.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.journeys.hub.CaseWork.submit;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safeguardinghub.journeys.hub.Http;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.ReferralForms;
import org.safeguardinghub.journeys.hub.Worker;
import tools.jackson.databind.JsonNode;

/**
 * Every operation that the hub describes, asked with what nobody should send: whatever comes back is an answer about the
 * question, as a problem where it is refused, and never a fault of ours.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingBreaksJourney {

    private static final Duration UNTIL_THE_LIMIT_LETS_US = Duration.ofMinutes(2);
    private static final int TOO_MANY = 429;
    private static final int FORBIDDEN = 403;
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private static final List<String> VALUES =
            List.of("-1", "+999999999-12-31T23:59:59Z", "\u0000", "x".repeat(2_000), "' or 1=1 -- 😀\u202e");

    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "null",
            "[".repeat(5_000),
            "{\"because\": {}, \"why\": [], \"children\": {\"0\": null}, \"when\": 1e400, \"at\": \"+999999999-01-01T00:00:00Z\"}",
            "{\"\\ud800\": \"\\u0000\"}");

    List<Worker> people = List.of();
    PartnerSystem school = PartnerSystem.of("fernbank-primary");
    String reference = NOBODY;

    @BeforeAll
    void somethingIsThere() {
        people = Stream.of("priya", "sam", "morgan", "ada", "rowan", "audrey", "dana")
                .map(Worker::named)
                .collect(Collectors.toCollection(ArrayList::new));
        reference = submit(school, ReferralForms.aReferral());
    }

    static Stream<Operation> operations() {
        var described = Http.get(HubUnderTest.GATEWAY.resolve("/openapi.json")).json();
        assertThat(described.path("x-missing-services")).isEmpty();
        return described.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> new Operation(verb.getKey().toUpperCase(), path.getKey(), verb.getValue())));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isAnswered(Operation operation) {
        var faults = new ArrayList<String>();
        for (var asked : operation.asked(reference)) {
            var answer = answer(asked);
            if (answer.status() >= 500 || answer.status() >= 400 && !isProblem(answer)) {
                faults.add(answer.status() + " to " + asked + ": " + answer.body());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** By the first who may; the two of the front door take turns, since each may only ask so often. */
    private Http.Answer answer(Asked asked) {
        Collections.swap(people, 0, 1);
        var answer = patiently(() -> Http.send(asked.request(people.getFirst().token())));
        for (var person : people.subList(2, people.size())) {
            if (answer.status() != FORBIDDEN) {
                return answer;
            }
            answer = patiently(() -> Http.send(asked.request(person.token())));
        }
        return answer.status() == FORBIDDEN ? byTheSchool(asked) : answer;
    }

    private Http.Answer byTheSchool(Asked asked) {
        return switch (asked.verb()) {
            case "GET" -> patiently(() -> school.get(asked.path()));
            case "POST" -> patiently(() -> school.post(asked.path(), asked.body()));
            default -> patiently(() -> Http.send(asked.request(school.token())));
        };
    }

    private static Http.Answer patiently(Supplier<Http.Answer> call) {
        var last = new AtomicReference<Http.Answer>();
        await().pollDelay(Duration.ZERO).atMost(UNTIL_THE_LIMIT_LETS_US).until(() -> {
            last.set(call.get());
            return last.get().status() != TOO_MANY;
        });
        return Objects.requireNonNull(last.get());
    }

    private static boolean isProblem(Http.Answer answer) {
        return answer.header("Content-Type").startsWith("application/problem+json");
    }

    /** One way in, as the hub describes it. */
    record Operation(String verb, String template, JsonNode description) {

        List<Asked> asked(String reference) {
            var asked = new ArrayList<Asked>();
            for (var parameter : description.path("parameters")) {
                var name = parameter.path("name").asString();
                for (var value : VALUES) {
                    switch (parameter.path("in").asString()) {
                        case "path" -> asked.add(ask(path(reference, name, value), "{}"));
                        case "query" ->
                            asked.add(ask(path(reference, "", "") + "?" + name + "=" + encoded(value), "{}"));
                        default -> {}
                    }
                }
            }
            if (!verb.equals("GET")) {
                BODIES.forEach(body -> asked.add(ask(path(reference, "", ""), body)));
            }
            return asked;
        }

        private Asked ask(String path, String body) {
            return new Asked(verb, path, body);
        }

        private String path(String reference, String name, String value) {
            return template.replace("{" + name + "}", value.isEmpty() ? "%20" : encoded(value))
                    .replace("{reference}", reference)
                    .replaceAll("\\{[^}]+}", NOBODY);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public String toString() {
            return verb + " " + template;
        }
    }

    /** One question. */
    record Asked(String verb, String path, String body) {

        HttpRequest.Builder request(String token) {
            var builder = HttpRequest.newBuilder(URI.create(HubUnderTest.GATEWAY + path))
                    .header("Authorization", "Bearer " + token);
            return verb.equals("GET")
                    ? builder.GET()
                    : builder.header("Content-Type", "application/json")
                            .header("If-Match", "\"1\"")
                            .method(verb, BodyPublishers.ofString(body));
        }

        @Override
        public String toString() {
            var shortened = path.length() > 200 ? path.substring(0, 200) + "..." : path;
            return verb + " " + shortened
                    + (verb.equals("GET") ? "" : " with " + body.substring(0, Math.min(60, body.length())));
        }
    }
}
