package org.safeguardinghub.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What was answered to a request, kept so that the same request can be answered again. */
public record Answer(int status, Map<String, String> headers, String jsonBody) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public ResponseEntity<byte[]> toResponse() {
        var response = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        headers.forEach(response::header);
        return response.body(jsonBody.getBytes(StandardCharsets.UTF_8));
    }
}
