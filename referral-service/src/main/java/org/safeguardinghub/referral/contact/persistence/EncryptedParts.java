package org.safeguardinghub.referral.contact.persistence;

import org.safeguardinghub.kit.encryption.Cell;
import org.safeguardinghub.kit.encryption.FieldKey;
import org.safeguardinghub.kit.encryption.FieldKey.Destroyed;
import org.safeguardinghub.kit.encryption.FieldKey.Held;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.ContactKey;
import org.safeguardinghub.referral.contact.ProtectedDocuments;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A part of a document that is encrypted keeps its place there and, of an address, that it is confidential. */
@Component
class EncryptedParts implements ProtectedDocuments {

    private static final String CONFIDENTIAL = "confidential";
    private static final String SAFE_CONTACT = "safeContact";
    private static final String ENCRYPTED = "encrypted";

    private final FieldKeys keys;
    private final JsonMapper json;

    EncryptedParts(FieldKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** Of a document with nothing to protect, which most are, no key is asked for. */
    @Override
    public String protect(Where where, String document) {
        if (!document.contains("\"confidential\":true") && !document.contains("\"safeContact\":{")) {
            return document;
        }
        var key = switch (keys.toWrite(owner(where))) {
            case Held held -> held;
            case Destroyed _ ->
                throw new Refused(
                        HttpStatus.CONFLICT,
                        "contact-erased",
                        "What this contact said has been erased; send a new one.");
        };
        return json.writeValueAsString(protect(json.readTree(document), "", new Under(key, where)));
    }

    @Override
    public String reveal(Where where, String document) {
        if (!document.contains("\"encrypted\"")) {
            return document;
        }
        return json.writeValueAsString(
                reveal(json.readTree(document), "", new Under(keys.toRead(owner(where)), where)));
    }

    private JsonNode protect(JsonNode node, String path, Under under) {
        if (isConfidential(node)) {
            return json.createObjectNode().put(CONFIDENTIAL, true).put(ENCRYPTED, under.encrypt(path, node.toString()));
        }
        if (path.endsWith("/" + SAFE_CONTACT) && node.isObject()) {
            return json.createObjectNode().put(ENCRYPTED, under.encrypt(path, node.toString()));
        }
        return inside(node, path, (part, place) -> protect(part, place, under));
    }

    private JsonNode reveal(JsonNode node, String path, Under under) {
        if (node.path(ENCRYPTED).isString()) {
            return switch (under.key()) {
                case Held held ->
                    json.readTree(
                            held.decrypt(under.cell(path), node.path(ENCRYPTED).stringValue()));
                case Destroyed _ -> ((ObjectNode) node).without(ENCRYPTED);
            };
        }
        return inside(node, path, (part, place) -> reveal(part, place, under));
    }

    private static JsonNode inside(JsonNode node, String path, Step step) {
        switch (node) {
            case ObjectNode object ->
                object.propertyNames().forEach(name -> object.set(name, step.of(object.path(name), path + "/" + name)));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, step.of(array.path(i), path + "/" + i));
                }
            }
            default -> {}
        }
        return node;
    }

    private static boolean isConfidential(JsonNode node) {
        return node.path(CONFIDENTIAL).booleanValue(false);
    }

    private static KeyOwner owner(Where where) {
        return ContactKey.ownerOf(where.authority(), where.contact());
    }

    @FunctionalInterface
    private interface Step {
        JsonNode of(JsonNode part, String path);
    }

    private record Under(FieldKey key, Where where) {

        Cell cell(String path) {
            return new Cell(
                    where.table(),
                    "document" + path,
                    where.row(),
                    where.authority().value());
        }

        String encrypt(String path, String text) {
            return ((Held) key).encrypt(cell(path), text);
        }
    }
}
