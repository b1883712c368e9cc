package org.safeguardinghub.referral.restriction.web;

import org.safeguardinghub.referral.restriction.AddressMask;
import org.safeguardinghub.referral.restriction.MaskedForms;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes confidential addresses out of JSON, and puts back into what somebody returns what they were not shown. */
@Component
class MaskedJson implements MaskedForms {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonMapper json;

    MaskedJson(JsonMapper json) {
        this.json = json;
    }

    /** A copy without them. An address keeps what kind it is, since when and who says so. */
    static JsonNode without(AddressMask mask, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> isHidden(mask, object) ? withheld(object) : each(mask, object);
            case ArrayNode array -> {
                var copy = NODES.arrayNode();
                array.forEach(item -> copy.add(without(mask, item)));
                yield copy;
            }
            case JsonNode value when value.isString() -> NODES.stringNode(mask.said(value.asString()));
            case JsonNode value -> value;
        };
    }

    @Override
    public byte[] restore(AddressMask mask, byte[] sent, byte[] held) {
        return json.writeValueAsBytes(restore(mask, json.readTree(sent), json.readTree(held)));
    }

    static JsonNode restore(AddressMask mask, JsonNode sent, JsonNode held) {
        boolean isUnchanged = sent.equals(without(mask, held))
                || isBlank(sent) && held instanceof ObjectNode address && isHidden(mask, address);
        if (isUnchanged) {
            return held;
        }
        if (sent instanceof ObjectNode object && held instanceof ObjectNode before) {
            var restored = NODES.objectNode();
            object.properties()
                    .forEach(part ->
                            restored.set(part.getKey(), restore(mask, part.getValue(), before.path(part.getKey()))));
            return restored;
        }
        if (sent instanceof ArrayNode array && held instanceof ArrayNode before) {
            var restored = NODES.arrayNode();
            for (int i = 0; i < array.size(); i++) {
                restored.add(restore(mask, array.path(i), before.path(i)));
            }
            return restored;
        }
        return sent;
    }

    private static JsonNode each(AddressMask mask, ObjectNode object) {
        var copy = NODES.objectNode();
        object.properties().forEach(part -> copy.set(part.getKey(), without(mask, part.getValue())));
        return copy;
    }

    private static boolean isHidden(AddressMask mask, ObjectNode object) {
        return object.has("confidential")
                && object.path("lines").isArray()
                && (object.path("confidential").booleanValue(false)
                        || mask.hides(
                                object.path("lines")
                                        .valueStream()
                                        .map(line -> line.asString(""))
                                        .toList(),
                                object.path("postcode").asString(null),
                                object.path("uprn").asString(null)));
    }

    private static JsonNode withheld(ObjectNode address) {
        var copy = address.deepCopy();
        copy.set("lines", NODES.arrayNode());
        copy.putNull("postcode");
        copy.putNull("uprn");
        copy.put("confidential", true);
        return copy;
    }

    private static boolean isBlank(JsonNode sent) {
        return sent.isObject()
                && sent.path("lines").isEmpty()
                && sent.path("postcode").asString("").isEmpty()
                && sent.path("uprn").asString("").isEmpty();
    }
}
