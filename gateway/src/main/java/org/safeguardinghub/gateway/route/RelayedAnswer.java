package org.safeguardinghub.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer on its way out: status and headers as given, the body passed on as it arrives. */
final class RelayedAnswer implements ServerResponse {

    private static final int CHUNK = 8_192;

    private final HttpResponse<InputStream> answer;
    private final InputStream body;
    private final HttpHeaders headers = new HttpHeaders();

    RelayedAnswer(HttpResponse<InputStream> answer, InputStream body) {
        this.answer = answer;
        this.body = body;
    }

    static boolean isStream(String type) {
        return type.startsWith("text/event-stream") || type.startsWith("application/x-ndjson");
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.statusCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (body) {
            response.setStatus(answer.statusCode());
            headers.forEach((name, values) -> relay(response, name, values));
            pass(response.getOutputStream());
        }
        return null;
    }

    private static void relay(HttpServletResponse response, String name, List<String> values) {
        response.setHeader(name, values.getFirst());
        values.stream().skip(1).forEach(value -> response.addHeader(name, value));
    }

    /** An event must be on its way before the next one is waited for; anything else may fill the buffer. */
    private void pass(OutputStream out) throws IOException {
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (type == null || !isStream(type)) {
            body.transferTo(out);
            return;
        }
        out.flush();
        byte[] chunk = new byte[CHUNK];
        for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
            out.write(chunk, 0, read);
            out.flush();
        }
    }
}
