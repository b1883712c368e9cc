package org.safeguardinghub.kit.body;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bytes to a tree: one JSON value, no property twice, no endless nesting. */
public final class Bodies {

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

    public JsonNode parse(byte[] body) {
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

    /**
     * Reads a command whole, or refuses it with every fault at once. A property nobody asked for is a fault too: a
     * misspelt reason would otherwise be lost without a word.
     *
     * @param reading what of the body makes which part of the command; its result is used only if no fault was found
     */
    public <T> T read(byte[] body, Function<Place, T> reading) {
        var tree = parse(body);
        dropNulls(tree);
        var findings = new Findings();
        var place = new Place(tree, "", findings);
        Characters.check(place, _ -> true);
        try {
            var read = reading.apply(place);
            unasked(tree, "", findings);
            findings.refuseIfAnyProblem();
            return read;
        } catch (IllegalArgumentException followsFromAFault) {
            findings.refuseIfAnyProblem();
            throw followsFromAFault;
        }
    }

    private static void unasked(JsonNode node, String pointer, Findings findings) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                unasked(node.path(i), pointer + "/" + i, findings);
            }
        }
        for (var property : node.properties()) {
            var inside = pointer + "/" + Characters.escaped(property.getKey());
            if (findings.wasAskedFor(inside)) {
                unasked(property.getValue(), inside, findings);
            } else {
                findings.problem(
                        pointer, "unknown-property", "There is a property here that this request does not have.");
            }
        }
    }

    /**
     * Takes some properties out of a body that belong to the command and not to the document it carries, such as why a
     * form is sent again.
     */
    public Apart apart(byte[] body, Set<String> ofTheCommand) {
        var tree = parse(body);
        var command = json.createObjectNode();
        var document = json.createObjectNode();
        tree.properties()
                .forEach(property -> (ofTheCommand.contains(property.getKey()) ? command : document)
                        .set(property.getKey(), property.getValue()));
        return new Apart(bytes(command), bytes(document));
    }

    /** Escaped, so that half a character stays one, to be refused at its place. */
    private byte[] bytes(JsonNode tree) {
        return json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(tree);
    }

    /** A command and the document it carries. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Apart(byte[] command, byte[] document) {}

    /** The same words in another order or spacing are the same body. */
    public String digest(JsonNode tree) {
        try {
            var canonical = json.writeValueAsBytes(json.treeToValue(tree, Object.class));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null is another way of not answering. */
    public static void dropNulls(JsonNode node) {
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
