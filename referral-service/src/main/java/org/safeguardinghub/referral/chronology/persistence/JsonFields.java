package org.safeguardinghub.referral.chronology.persistence;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.chronology.Fields;
import org.safeguardinghub.referral.chronology.Scope;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Stored documents as the single answers a person would compare; ids and what we compute ourselves are left out. */
final class JsonFields {

    private static final String APART = "kept apart: ask whoever may see it";

    /** Who and when stand on the entry itself; the rest follows from what is told. */
    private static final Set<String> NOISE =
            Set.of("id", "at", "since", "by", "rungs", "policyVersion", "red", "paused", "state", "arrival");

    /** The one whose name is not on the entry: whose contact it is. */
    private static final String HOLDER = "hold/by";

    private final Scope scope;
    private final ContactId contact;
    private final Map<String, String> found = new TreeMap<>();

    private JsonFields(Scope scope, ContactId contact) {
        this.scope = scope;
        this.contact = contact;
    }

    /** The sender's form. */
    static Fields ofForm(JsonNode form, Scope scope, ContactId contact) {
        var fields = new JsonFields(scope, contact);
        fields.walk(form, "");
        return new Fields(fields.found);
    }

    /** A contact's state. What was proposed is the same words after it was signed. */
    static Fields ofContact(JsonNode document, Scope scope, ContactId contact) {
        var fields = new JsonFields(scope, contact);
        if (document instanceof ObjectNode state && state.path("decision") instanceof ObjectNode decision) {
            var proposal = decision.remove("proposal");
            if (proposal != null) {
                state.set("proposal", proposal);
            }
        }
        fields.walk(document, "");
        return new Fields(fields.found);
    }

    /** What followed a decision; how it began stands in the decision itself. */
    static Fields ofReferral(JsonNode document, Scope scope, ContactId contact) {
        var fields = new JsonFields(scope, contact);
        for (var part : document.properties()) {
            if (!NOISE.contains(part.getKey()) && !part.getKey().equals("opening")) {
                fields.walk(part.getValue(), part.getKey());
            }
        }
        return new Fields(fields.found);
    }

    /** What an agency was asked and has said. Whom it was asked about stands in the form. */
    static Fields ofRequest(JsonNode document, Scope scope, ContactId contact) {
        var fields = new JsonFields(scope, contact);
        fields.walk(document.at("/exchange/ask/questions"), "questions");
        fields.walk(document.at("/exchange/ask/statement"), "statement");
        fields.walk(document.at("/exchange/ask/urgency"), "urgency");
        fields.walk(document.at("/exchange/replies"), "replies");
        for (var part : document.properties()) {
            if (!part.getKey().equals("exchange")) {
                fields.walk(part.getValue(), part.getKey());
            }
        }
        fields.found.remove("state");
        return new Fields(fields.found);
    }

    private void walk(JsonNode node, String path) {
        if (node.isObject()) {
            if (isKeptApart(node, path)) {
                found.put(path, APART);
                return;
            }
            for (var property : node.properties()) {
                var inside = inside(path, property.getKey());
                if (!NOISE.contains(property.getKey()) || inside.equals(HOLDER)) {
                    walk(property.getValue(), inside);
                }
            }
        } else if (node.isArray()) {
            walkItems(node, path);
        } else if (!node.isNull() && !node.asString("").isBlank()) {
            found.put(path, node.asString(""));
        }
    }

    private void walkItems(JsonNode items, String path) {
        boolean areWords = !items.isEmpty() && items.path(0).isValueNode();
        if (areWords) {
            found.put(
                    path,
                    String.join(
                            ", ",
                            items.valueStream().map(item -> item.asString("")).toList()));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!isHidden(items.path(i), path, i)) {
                walk(items.path(i), inside(path, "" + i));
            }
        }
    }

    /** Confidential addresses and safe ways to reach somebody stand on no list. */
    private static boolean isKeptApart(JsonNode node, String path) {
        return path.endsWith("safeContact") || node.path("confidential").booleanValue(false);
    }

    private boolean isHidden(JsonNode item, String path, int place) {
        return switch (path) {
            case "children" -> scope.hides(contact, true, place);
            case "adults" -> scope.hides(contact, false, place);
            case "proposal/children" ->
                scope.hides(contact, true, item.path("child").intValue(place));
            default -> false;
        };
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
