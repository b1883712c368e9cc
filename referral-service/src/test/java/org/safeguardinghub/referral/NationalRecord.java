package org.safeguardinghub.referral;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The Personal Demographics Service with a few invented patients, as small as a test needs it. */
public final class NationalRecord {

    public static final String KNOWN = "9990000107";
    public static final String RESTRICTED = "9990000115";
    public static final String SUPERSEDED = "9990000123";
    public static final String OUT_OF_ORDER = "9990000131";

    private static final HttpServer SERVER = start();

    private static final String AMARA = """
            {"resourceType": "Patient", "id": "9990000107", "meta": {"security": [{"code": "U"}]},
             "name": [{"use": "old", "family": "Before", "given": ["Amara"]},
                      {"use": "usual", "family": "Testchild", "given": ["Amara"]}],
             "birthDate": "2020-03-14", "address": [{"use": "home", "postalCode": "SE13 0ZZ"}]}""";
    private static final String HIDDEN = """
            {"resourceType": "Patient", "id": "9990000115", "meta": {"security": [{"code": "R"}]},
             "name": [{"use": "usual", "family": "Testhidden", "given": ["Rosa"]}],
             "birthDate": "2016-11-30", "address": [{"postalCode": "SE99 9ZZ"}]}""";

    private static final Map<String, String> PATIENTS = Map.of(KNOWN, AMARA, SUPERSEDED, AMARA, RESTRICTED, HIDDEN);

    public static String url() {
        return "http://127.0.0.1:" + SERVER.getAddress().getPort();
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/personal-demographics/FHIR/R4/Patient/", NationalRecord::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var number = exchange.getRequestURI().getPath().replaceAll(".*/", "");
        var patient = PATIENTS.getOrDefault(number, "{}").getBytes(StandardCharsets.UTF_8);
        int found = PATIENTS.containsKey(number) ? 200 : 404;
        exchange.sendResponseHeaders(number.equals(OUT_OF_ORDER) ? 503 : found, patient.length);
        exchange.getResponseBody().write(patient);
        exchange.close();
    }

    private NationalRecord() {}
}
