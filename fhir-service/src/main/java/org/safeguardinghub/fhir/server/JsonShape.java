package org.safeguardinghub.fhir.server;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Refuses JSON that is built to hurt a reader, or that two readers would understand differently, before the FHIR parser
 * sees it: too deep, a key twice, an empty key, a document type inside a narrative.
 */
final class JsonShape {

    /** A request with contained people and nested extensions stays below twenty. */
    static final int DEEPEST = 40;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .build())
            .build();

    static void check(byte[] body) {
        try (var parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
            walk(parser);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw malformed("The body is not JSON that can be read"
                    + (at == null ? "." : ", at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
        }
    }

    private static void walk(JsonParser parser) {
        var keys = new ArrayDeque<Set<String>>();
        boolean isEmpty = true;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            isEmpty = false;
            switch (token) {
                case START_OBJECT -> keys.push(new HashSet<>());
                case END_OBJECT -> keys.pop();
                case PROPERTY_NAME -> key(parser.currentName(), keys.getFirst());
                case VALUE_STRING -> value(parser);
                default -> {}
            }
        }
        if (isEmpty) {
            throw malformed("The body is empty.");
        }
    }

    private static void key(String name, Set<String> seen) {
        if (name.isEmpty()) {
            throw malformed("A key of the body is empty.");
        }
        if (!seen.add(name)) {
            throw malformed("A key of the body stands twice in one object.");
        }
    }

    /** Narrative is XHTML inside JSON: the one way an XML parser is reached from here. */
    private static void value(JsonParser parser) {
        if ("div".equals(parser.currentName()) && parser.getString().contains("<!")) {
            throw malformed("A narrative may hold no document type, comment or section.");
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getString().indexOf('\0') >= 0) {
            throw malformed("A text of the body holds a NUL character.");
        }
    }

    private static ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException malformed(String text) {
        return BodyReader.refusal(400, IssueType.STRUCTURE, "malformed-json", text);
    }

    private JsonShape() {}
}
