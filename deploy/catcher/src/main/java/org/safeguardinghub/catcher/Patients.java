package org.safeguardinghub.catcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the Personal Demographics Service: a handful of invented patients with NHS numbers that are never issued, as
 * FHIR R4. Among them twins, a restricted patient without an address, and a number that was superseded.
 */
final class Patients implements HttpHandler {

    static final String PATH = "/personal-demographics/FHIR/R4/Patient/";

    private static final Map<String, String> SUPERSEDED = Map.of("9990000077", "9990000018");

    private static final List<Patient> PATIENTS = List.of(
            new Patient("9990000018", "Amara", "Testchild", "2020-03-14", "SE13 0ZZ", "U"),
            new Patient("9990000026", "Maya", "Testtwin", "2018-06-02", "SE6 0YY", "U"),
            new Patient("9990000034", "Mayra", "Testtwin", "2018-06-02", "SE6 0YY", "U"),
            new Patient("9990000042", "Rosa", "Testhidden", "2016-11-30", "", "R"),
            new Patient("9990000050", "Łukasz", "Żak-Testowy", "2019-05-06", "SE4 0XX", "U"));

    private final JsonMapper json = new JsonMapper();

    private record Patient(
            String number, String given, String family, String birthDate, String postcode, String confidentiality) {

        Map<String, Object> asFhir() {
            return Map.of(
                    "resourceType",
                    "Patient",
                    "id",
                    number,
                    "identifier",
                    List.of(Map.of("system", "https://fhir.nhs.uk/Id/nhs-number", "value", number)),
                    "meta",
                    Map.of("versionId", "1", "security", List.of(Map.of("code", confidentiality))),
                    "name",
                    List.of(Map.of("use", "usual", "family", family, "given", List.of(given))),
                    "birthDate",
                    birthDate,
                    "address",
                    postcode.isEmpty() ? List.of() : List.of(Map.of("use", "home", "postalCode", postcode)));
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var number = exchange.getRequestURI().getPath().substring(PATH.length());
            var found = find(SUPERSEDED.getOrDefault(number, number));
            var body = found.map(patient -> json.writeValueAsString(patient.asFhir()))
                    .orElse("{\"resourceType\":\"OperationOutcome\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
            exchange.sendResponseHeaders(found.isPresent() ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Optional<Patient> find(String number) {
        return PATIENTS.stream()
                .filter(patient -> patient.number().equals(number))
                .findFirst();
    }
}
