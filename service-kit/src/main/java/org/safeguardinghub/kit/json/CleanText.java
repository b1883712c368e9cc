package org.safeguardinghub.kit.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Refuses text that PostgreSQL cannot keep or no person wrote: NUL, and half of a surrogate pair. */
final class CleanText {

    static SimpleModule module() {
        return new SimpleModule("hub-clean-text")
                .addDeserializer(String.class, new CleanString())
                .addDeserializer(JsonNode.class, new CleanTree());
    }

    static boolean isClean(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)
                    && (++at == text.length() || !Character.isLowSurrogate(text.charAt(at)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isClean(JsonNode node) {
        if (node.isString()) {
            return isClean(node.stringValue());
        }
        return node.propertyNames().stream().allMatch(CleanText::isClean)
                && node.valueStream().allMatch(CleanText::isClean);
    }

    private static final class CleanString extends StdDeserializer<String> {

        CleanString() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws JacksonException {
            var text = StringDeserializer.instance.deserialize(parser, context);
            return text == null || isClean(text)
                    ? text
                    : context.reportInputMismatch(this, "text with NUL or half a surrogate pair");
        }
    }

    private static final class CleanTree extends StdDeserializer<JsonNode> {

        CleanTree() {
            super(JsonNode.class);
        }

        @Override
        public @Nullable JsonNode deserialize(JsonParser parser, DeserializationContext context)
                throws JacksonException {
            var tree = JsonNodeDeserializer.getDeserializer(JsonNode.class).deserialize(parser, context);
            return tree == null || isClean(tree)
                    ? tree
                    : context.reportInputMismatch(this, "text with NUL or half a surrogate pair");
        }

        @Override
        public JsonNode getNullValue(DeserializationContext context) {
            return context.getNodeFactory().nullNode();
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    private CleanText() {}
}
