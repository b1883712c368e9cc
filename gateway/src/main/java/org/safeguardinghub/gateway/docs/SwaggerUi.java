package org.safeguardinghub.gateway.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** Which Swagger UI the build put on the class path; the jar says it of itself. */
final class SwaggerUi {

    static final String VERSION = version();

    private SwaggerUi() {}

    private static String version() {
        var properties = new Properties();
        try (var in = new ClassPathResource("META-INF/maven/org.webjars/swagger-ui/pom.properties").getInputStream()) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
