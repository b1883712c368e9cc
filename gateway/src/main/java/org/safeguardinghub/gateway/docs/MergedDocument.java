package org.safeguardinghub.gateway.docs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** All services' documents as one. Where two mean different things by one name, the later one's is given its service. */
final class MergedDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COMPONENTS = "#/components/";

    private final ObjectNode whole = JSON.createObjectNode();

    MergedDocument(String publicUrl) {
        whole.put("openapi", "3.1.0");
        whole.putObject("info").put("title", "Safeguarding Hub").put("version", "v1");
        whole.putArray("servers").addObject().put("url", publicUrl);
        whole.putObject("paths");
        whole.putObject("components");
    }

    ObjectNode whole() {
        return whole;
    }

    /** Says which service's part is missing just now, rather than looking complete. */
    void miss(String service) {
        whole.withArray("x-missing-services").add(service);
    }

    void add(String service, ObjectNode document) {
        var renamed = clashes(service, document);
        rename(document, renamed);
        document.path("paths").properties().forEach(path -> object("paths").set(path.getKey(), path.getValue()));
        document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(entry -> {
                    String name = renamed.getOrDefault(reference(section.getKey(), entry.getKey()), "");
                    section(section.getKey())
                            .set(
                                    name.isEmpty() ? entry.getKey() : name.substring(name.lastIndexOf('/') + 1),
                                    entry.getValue());
                }));
    }

    private Map<String, String> clashes(String service, ObjectNode document) {
        var renamed = new HashMap<String, String>();
        document.path("components")
                .properties()
                .forEach(section -> section.getValue().properties().forEach(entry -> {
                    JsonNode known = section(section.getKey()).get(entry.getKey());
                    if (known != null && !known.equals(entry.getValue())) {
                        String name = capitalised(service) + entry.getKey();
                        renamed.put(reference(section.getKey(), entry.getKey()), reference(section.getKey(), name));
                    }
                }));
        return renamed;
    }

    private static void rename(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            var reference = object.get("$ref");
            if (reference instanceof StringNode text && renamed.containsKey(text.stringValue())) {
                object.put("$ref", renamed.get(text.stringValue()));
            }
            object.properties().forEach(entry -> rename(entry.getValue(), renamed));
        } else if (node instanceof ArrayNode array) {
            array.forEach(element -> rename(element, renamed));
        }
    }

    private ObjectNode section(String name) {
        return object("components").withObjectProperty(name);
    }

    private ObjectNode object(String name) {
        return whole.withObjectProperty(name);
    }

    private static String reference(String section, String name) {
        return COMPONENTS + section + "/" + name;
    }

    private static String capitalised(String service) {
        return service.substring(0, 1).toUpperCase(Locale.ROOT) + service.substring(1);
    }
}
