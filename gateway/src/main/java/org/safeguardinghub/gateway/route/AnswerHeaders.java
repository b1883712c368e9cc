package org.safeguardinghub.gateway.route;

import java.util.Set;
import java.util.TreeSet;
import org.safeguardinghub.gateway.trace.SafeAnswer;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What of a service's answer a partner sees: no cookie, no server name, nothing that the gateway says itself. */
@Component
class AnswerHeaders implements ResponseHttpHeadersFilter {

    private static final Set<String> KEPT_INSIDE = keptInside();

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerResponse response) {
        var shown = new HttpHeaders();
        given.forEach((name, values) -> {
            if (!KEPT_INSIDE.contains(name) && !SafeAnswer.owns(name)) {
                shown.addAll(name, values);
            }
        });
        return shown;
    }

    private static Set<String> keptInside() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Set.of("Set-Cookie", "Server", "X-Powered-By", "Date", "Connection", "Keep-Alive", ":status"));
        names.addAll(Set.of("Transfer-Encoding", "Upgrade", "Trailer", "Proxy-Authenticate", "Pragma", "Expires"));
        names.addAll(Set.of("RateLimit", "RateLimit-Policy", "Access-Control-Allow-Origin"));
        names.addAll(Set.of("Access-Control-Allow-Credentials", "X-XSS-Protection", "WWW-Authenticate"));
        return names;
    }
}
