package org.safeguardinghub.kit.docs;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Describes the body of each handler that says what it {@link Reads}. */
final class BodiesAsTheyAreRead implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {

    private final Map<String, Schema<?>> models = new ConcurrentHashMap<>();

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        var reads = handler.getMethodAnnotation(Reads.class);
        if (reads != null) {
            operation.requestBody(body(reads.value()));
        }
        return operation;
    }

    @Override
    public void customise(OpenAPI api) {
        models.forEach((name, model) -> api.getComponents().addSchemas(name, model));
    }

    private RequestBody body(Class<?> type) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach(models::put);
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(resolved.schema)));
    }
}
