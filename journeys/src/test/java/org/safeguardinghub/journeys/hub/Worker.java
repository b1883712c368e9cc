package org.safeguardinghub.journeys.hub;

import com.nimbusds.jose.util.Base64URL;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** A person of the front door, signed in as the dashboard would sign them in: OIDC code, PKCE, signed client. */
public final class Worker {

    private static final Pattern LOGIN_FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String token;

    private Worker(String account, String password) {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        this.token = exchange(codeFor(account, password, verifier), verifier);
    }

    public static Worker named(String account) {
        return new Worker(account, DemoAccounts.passwordOf(account));
    }

    public String token() {
        return token;
    }

    public Http.Answer get(String path) {
        return Http.send(request(path).GET());
    }

    public Http.Answer post(String path, String... headers) {
        var request = request(path).POST(BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Http.send(request);
    }

    /** Sends a body, as the dashboard would for this person. */
    public Http.Answer send(String path, String json, String... headers) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Http.send(request);
    }

    /** Takes a step of a contact as this person sees it now. */
    public Http.Answer step(String reference, String step, String json) {
        var path = "/api/v1/contacts/" + reference;
        return send(path + "/" + step, json, "If-Match", get(path).header("ETag"));
    }

    /** Takes a step that has to succeed. */
    public Http.Answer stepDone(String reference, String step, String json) {
        var answer = step(reference, step, json);
        if (answer.status() != 200) {
            throw new AssertionError(step + " was refused: " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(HubUnderTest.GATEWAY.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private String codeFor(String account, String password, String verifier) {
        var login = Http.send(
                browser,
                HttpRequest.newBuilder(URI.create(HubUnderTest.ISSUER + "/protocol/openid-connect/auth?"
                                + TokenEndpoint.form(Map.of(
                                        "client_id",
                                        "dashboard",
                                        "response_type",
                                        "code",
                                        "scope",
                                        "openid",
                                        "redirect_uri",
                                        redirect(),
                                        "code_challenge_method",
                                        "S256",
                                        "code_challenge",
                                        challenge(verifier)))))
                        .GET());
        likeABrowserOnItsOwnMachine();
        var action = LOGIN_FORM.matcher(login.body());
        if (!action.find()) {
            throw new IllegalStateException("Keycloak showed no sign-in form, status " + login.status());
        }
        var signedIn = Http.send(
                browser,
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                TokenEndpoint.form(Map.of("username", account, "password", password)))));
        var code = CODE.matcher(signedIn.header("Location"));
        if (!code.find()) {
            throw new IllegalStateException("Keycloak did not sign " + account + " in, status " + signedIn.status());
        }
        return code.group(1);
    }

    /** Keycloak marks its cookies secure; a browser sends such cookies to 127.0.0.1 without TLS, the JDK does not. */
    private void likeABrowserOnItsOwnMachine() {
        cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    }

    private static String exchange(String code, String verifier) {
        var answer = TokenEndpoint.askedByClient(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect(),
                        "code_verifier",
                        verifier),
                new ClientAssertion("dashboard").right());
        if (answer.status() != 200) {
            throw new IllegalStateException("Keycloak refused the code: " + answer.body());
        }
        return answer.json().get("access_token").asString();
    }

    private static String redirect() {
        return HubUnderTest.DASHBOARD.resolve("/login/oauth2/code/keycloak").toString();
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(hash).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
