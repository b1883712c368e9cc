package org.safeguardinghub.referral.form.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bytes to a tree: one JSON value, no property twice, no endless nesting. */
final class Bodies {

    private static final int DEEPEST = 20;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    JsonNode parse(byte[] body) {
        try {
            var tree = json.readTree(body);
            if (tree.isObject()) {
                return tree;
            }
        } catch (JacksonException unreadable) {
            throw new Refused(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not well-formed JSON in UTF-8.");
        }
        throw new Refused(HttpStatus.BAD_REQUEST, "malformed-json", "The body should be one JSON object.");
    }

    /** The same words in another order or spacing are the same body. */
    String digest(JsonNode tree) {
        try {
            var canonical = json.writeValueAsBytes(json.treeToValue(tree, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null is another way of not answering. */
    static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var nulls = object.properties().stream()
                    .filter(property -> property.getValue().isNull())
                    .map(property -> property.getKey())
                    .toList();
            object.remove(List.copyOf(nulls));
        }
        node.forEach(Bodies::dropNulls);
    }
}
