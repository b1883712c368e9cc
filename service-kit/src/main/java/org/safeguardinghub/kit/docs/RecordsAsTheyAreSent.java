package org.safeguardinghub.kit.docs;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A record of one value is that value; of any other record, what cannot be null is always there. */
final class RecordsAsTheyAreSent implements ModelConverter {

    private static final String MODELS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var kind = Json.mapper().constructType(type.getType()).getRawClass();
        if (!kind.isRecord()) {
            return next(type, context, chain);
        }
        var components = kind.getRecordComponents();
        if (components.length == 1 && components[0].getName().equals("value")) {
            return context.resolve(new AnnotatedType(components[0].getGenericType()).resolveAsRef(true));
        }
        if (type.getName() == null && kind.isMemberClass()) {
            type.setName(nameOf(kind));
        }
        var resolved = next(type, context, chain);
        if (resolved != null) {
            require(model(resolved, context), components);
        }
        return resolved;
    }

    /** A record within a class is named after both, or two features' pages would be taken for one another. */
    private static String nameOf(Class<?> kind) {
        var within = kind.getEnclosingClass();
        return within == null
                ? kind.getSimpleName()
                : nameOf(within).replaceFirst("Controller$", "") + kind.getSimpleName();
    }

    private static @Nullable Schema<?> next(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        return reference == null ? resolved : context.getDefinedModels().get(reference.replace(MODELS, ""));
    }

    private static void require(@Nullable Schema<?> model, RecordComponent[] components) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        var names = Stream.of(components)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .filter(model.getProperties()::containsKey)
                .toList();
        model.setRequired(names.isEmpty() ? null : names);
    }
}
