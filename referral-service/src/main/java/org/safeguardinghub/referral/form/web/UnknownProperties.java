package org.safeguardinghub.referral.form.web;

import java.util.regex.Pattern;
import org.safeguardinghub.kit.body.Findings;
import tools.jackson.databind.JsonNode;

/** Tells the sender of every property that the schema does not know: it was accepted, and not kept. */
final class UnknownProperties {

    /** Names longer or stranger than this may hold anything, so they are not repeated. */
    private static final Pattern FIT_TO_REPEAT = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private static final int ENOUGH = 50;

    private final JsonNode root;
    private final Findings findings;
    private int told;

    UnknownProperties(JsonNode root, Findings findings) {
        this.root = root;
        this.findings = findings;
    }

    void warn(JsonNode body) {
        compare(body, root, "");
    }

    private void compare(JsonNode data, JsonNode rule, String pointer) {
        var resolved = resolve(rule);
        if (data.isArray()) {
            for (int i = 0; i < data.size(); i++) {
                compare(data.path(i), resolved.path("items"), pointer + "/" + i);
            }
        } else if (data.isObject() && resolved.has("properties")) {
            for (var property : data.properties()) {
                var known = resolved.path("properties").path(property.getKey());
                if (known.isMissingNode()) {
                    tell(pointer, property.getKey());
                } else {
                    compare(property.getValue(), known, pointer + "/" + property.getKey());
                }
            }
        }
    }

    private JsonNode resolve(JsonNode rule) {
        var ref = rule.path("$ref").asString("");
        return ref.isEmpty() ? rule : root.at(ref.substring(1));
    }

    private void tell(String pointer, String name) {
        if (told++ < ENOUGH) {
            var place = FIT_TO_REPEAT.matcher(name).matches() ? pointer + "/" + name : pointer;
            findings.warn(place, "unknown-property", "The form has no such property; it was not kept.");
        }
    }
}
