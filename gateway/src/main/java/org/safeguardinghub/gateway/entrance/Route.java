package org.safeguardinghub.gateway.entrance;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.safeguardinghub.gateway.problem.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * One line of the table of ways in.
 *
 * @param open paths below it that anybody may GET without a token
 * @param timeout until the service's answer begins; a stream may then last as long as it likes
 * @param concurrent how many requests may wait for this service at once
 * @param isInOpenApi whether it describes itself in OpenAPI; a FHIR server does so in its CapabilityStatement
 * @param rest how long a broken circuit is left alone before it is tried again
 */
public record Route(
        String name,
        URI target,
        List<String> prefixes,
        List<String> open,
        Duration timeout,
        int concurrent,
        DataSize bodyLimit,
        boolean isInOpenApi,
        Duration rest) {

    public Route {
        prefixes = List.copyOf(prefixes);
        open = List.copyOf(open);
    }

    public boolean covers(String path) {
        return prefixes.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    public boolean isOpen(String method, String path) {
        return open.contains(path) && (method.equals("GET") || method.equals("HEAD"));
    }

    /** The answer to a body beyond the limit. */
    public Problem tooLarge() {
        return Problem.of(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "A body may have at most " + bodyLimit.toBytes() + " bytes here.")
                .with("Connection", "close");
    }
}
