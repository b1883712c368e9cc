package org.safeguardinghub.local.keycloak;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.safeguardinghub.local.keys.Jwk;
import org.safeguardinghub.local.process.Troubled;

/**
 * Signs a demo account in as the dashboard would: authorization code, PKCE, and the dashboard's signed assertion. For a
 * local hub only, whose demo password is in a file of its own.
 *
 * @param dashboard the address browsers use
 */
public record PersonToken(String issuer, URI dashboard, Jwk dashboardKey, InstantSource clock) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final String CLIENT = "dashboard";

    /** An access token of this account. */
    public String of(String account, String password) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        String answer = send(HttpClient.newHttpClient(), tokenRequest(code(account, password, verifier), verifier))
                .body();
        return found(TOKEN, answer, "Keycloak gave " + account + " no token.");
    }

    private String code(String account, String password, String verifier) {
        CookieManager cookies = new CookieManager();
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String page = send(browser, HttpRequest.newBuilder(signIn(verifier)).GET())
                    .body();
            // Keycloak marks its cookies secure; a browser sends such cookies to 127.0.0.1 without TLS, the JDK does
            // not.
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
            URI form = URI.create(
                    found(FORM, page, "Keycloak showed no sign-in form.").replace("&amp;", "&"));
            HttpResponse<String> signedIn =
                    send(browser, posting(form, Map.of("username", account, "password", password)));
            String place = signedIn.headers().firstValue("Location").orElse("");
            return found(CODE, place, "Keycloak did not sign " + account + " in.");
        }
    }

    private URI signIn(String verifier) {
        return endpoint("auth?"
                + encoded(Map.of(
                        "client_id",
                        CLIENT,
                        "response_type",
                        "code",
                        "scope",
                        "openid",
                        "redirect_uri",
                        redirect(),
                        "code_challenge_method",
                        "S256",
                        "code_challenge",
                        challenge(verifier))));
    }

    private HttpRequest.Builder tokenRequest(String code, String verifier) {
        return posting(
                endpoint("token"),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect(),
                        "code_verifier",
                        verifier,
                        "client_id",
                        CLIENT,
                        "client_assertion_type",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                        "client_assertion",
                        new OutsideToken(issuer, clock).assertion(CLIENT, dashboardKey)));
    }

    private static HttpRequest.Builder posting(URI address, Map<String, String> fields) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
    }

    private HttpResponse<String> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Troubled("Keycloak does not answer at " + issuer + ". Is the hub up? Try ./hub status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped while waiting for Keycloak.", e);
        }
    }

    private String redirect() {
        return dashboard.resolve("/login/oauth2/code/keycloak").toString();
    }

    private URI endpoint(String rest) {
        return URI.create(issuer + "/protocol/openid-connect/" + rest);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String found(Pattern pattern, String text, String trouble) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new Troubled(trouble);
        }
        return matcher.group(1);
    }
}
