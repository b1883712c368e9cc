package org.safeguardinghub.kit.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The hub's one way with JSON; Spring's own mapper is set up the same way. */
public final class HubJson {

    // Far above any form of ours, far below what would hurt a small machine.
    private static final int MAX_DEPTH = 64;
    private static final int MAX_TEXT = 500_000;
    private static final int MAX_NUMBER = 100;
    private static final int MAX_NAME = 512;

    /** A mapper for code that runs outside Spring. */
    public static JsonMapper mapper() {
        var factory = JsonFactory.builder();
        limit(factory);
        var builder = JsonMapper.builder(factory.build());
        strict(builder);
        return builder.build();
    }

    static void limit(JsonFactoryBuilder factory) {
        factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT)
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .build());
    }

    static void strict(JsonMapper.Builder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, text -> {
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .annotationIntrospector(
                        AnnotationIntrospector.pair(new ValueRecords(), builder.annotationIntrospector()))
                .addModule(CleanText.module());
    }

    private HubJson() {}
}
