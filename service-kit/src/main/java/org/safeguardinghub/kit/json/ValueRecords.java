package org.safeguardinghub.kit.json;

import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Reads and writes a record whose only component is called {@code value} as that value. */
final class ValueRecords extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
        boolean isTheValue = annotated instanceof AnnotatedMethod method
                && method.getName().equals("value")
                && method.getParameterCount() == 0
                && isValueRecord(method.getDeclaringClass());
        return isTheValue ? Boolean.TRUE : null;
    }

    @Override
    public @Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
        boolean takesTheValue = annotated instanceof AnnotatedConstructor constructor
                && constructor.getParameterCount() == 1
                && isValueRecord(constructor.getDeclaringClass())
                && constructor
                        .getRawParameterType(0)
                        .equals(constructor
                                .getDeclaringClass()
                                .getRecordComponents()[0]
                                .getType());
        return takesTheValue ? Mode.DELEGATING : null;
    }

    private static boolean isValueRecord(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("value");
    }
}
