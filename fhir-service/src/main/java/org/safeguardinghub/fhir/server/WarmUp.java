package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Reads and writes one invented request before the service says that it is ready: the first parse costs some three
 * seconds of processor time, which would otherwise be the first sender's.
 */
@Component
class WarmUp implements ApplicationRunner {

    private final FhirContext context;

    WarmUp(FhirContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var request = new BodyReader(context).parse(example(), "ServiceRequest");
        context.newJsonParser().encodeResourceToString(request);
    }

    private static byte[] example() {
        try {
            return new ClassPathResource("warm-up-service-request.json").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
