package org.safeguardinghub.fhir.referral;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A referral form on its way out, which remembers for each of its places the FHIR element it came from, so that a
 * refusal of the one can be told as a refusal of the other.
 */
final class Draft {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final ObjectNode form = JSON.createObjectNode();
    private final Map<String, String> origins = new TreeMap<>();

    Part root(String element) {
        origins.put("", element);
        return new Part(form, "", element);
    }

    ObjectNode form() {
        return form;
    }

    /** The element behind a place of the form, or behind the nearest place around it. */
    @Nullable String originOf(String pointer) {
        var place = pointer;
        while (!origins.containsKey(place) && !place.isEmpty()) {
            place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
        }
        return origins.get(place);
    }

    /** One object of the form, and the element that fills it. */
    final class Part {

        private final ObjectNode node;
        private final String pointer;
        private final String element;

        private Part(ObjectNode node, String pointer, String element) {
            this.node = node;
            this.pointer = pointer;
            this.element = element;
        }

        String element() {
            return element;
        }

        /** Fills a field; with null it stays out, but is known by its element if somebody misses it. */
        Part say(String field, @Nullable Object value, String from) {
            origins.put(pointer + "/" + field, element + from);
            if (value != null) {
                node.set(field, JSON.valueToTree(value));
            }
            return this;
        }

        /** An object in this one; it appears once something is said in it or in what it holds. */
        Part part(String field, String from) {
            origins.put(pointer + "/" + field, element + from);
            var child = node.get(field) instanceof ObjectNode known ? known : node.putObject(field);
            return new Part(child, pointer + "/" + field, element + from);
        }

        /** One more object in a list. */
        Part item(String field, String from) {
            var list = list(field);
            var place = pointer + "/" + field + "/" + list.size();
            origins.put(place, element + from);
            return new Part(list.addObject(), place, element + from);
        }

        /** One more value in a list. */
        Part add(String field, @Nullable Object value, String from) {
            if (value != null) {
                var list = list(field);
                origins.put(pointer + "/" + field + "/" + list.size(), element + from);
                list.add(JSON.<JsonNode>valueToTree(value));
            }
            return this;
        }

        private ArrayNode list(String field) {
            return node.get(field) instanceof ArrayNode known ? known : node.putArray(field);
        }
    }
}
