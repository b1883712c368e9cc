package org.safeguardinghub.consent.subjectaccess.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.consent.subjectaccess.RequestId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.encryption.Cell;
import org.safeguardinghub.kit.encryption.FieldKey;
import org.safeguardinghub.kit.encryption.FieldKey.Destroyed;
import org.safeguardinghub.kit.encryption.FieldKey.Held;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was gathered for a request, and the passages that a reviewer blacked out of it, are encrypted under the request's own
 * key: destroying it leaves nothing of either, and of the steps all else (ADR 0051). What was stored before there were keys
 * is read as it stands.
 */
@Component
class RequestCover {

    static final String PASSAGES = "blackedOut";
    private static final String ENCRYPTED = "encrypted";

    private final FieldKeys keys;
    private final JsonMapper json;

    RequestCover(FieldKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** To write with; one statement, whatever is written then. */
    Closing closing(Of of) {
        return switch (keys.toWrite(of.owner())) {
            case Held key -> new Closing(key, of);
            case Destroyed _ -> throw new IllegalStateException("something is added to a request that was destroyed");
        };
    }

    /** A step that says no passage, as nearly all, costs no statement. */
    String step(Of of, int number, String document) {
        var step = json.readTree(document);
        return step.path(PASSAGES).isEmpty()
                ? document
                : ((ObjectNode) step)
                        .set(
                                PASSAGES,
                                json.createObjectNode()
                                        .put(
                                                ENCRYPTED,
                                                closing(of)
                                                        .passages(
                                                                number,
                                                                step.path(PASSAGES)
                                                                        .toString())))
                        .toString();
    }

    /** To read with, while one answer is put together: each request's key is asked for once. */
    Opening opening() {
        return new Opening();
    }

    void destroy(Of of) {
        keys.destroy(of.owner());
    }

    /** Whose copies and passages. */
    record Of(AuthorityId authority, RequestId request) {

        KeyOwner owner() {
            return new KeyOwner(authority.value(), "subject-access-" + request);
        }

        Cell item(int position) {
            return new Cell("subject_access_item", "document", request + "/" + position, authority.value());
        }

        Cell passages(int number) {
            return new Cell("subject_access_step", PASSAGES, request + "/" + number, authority.value());
        }
    }

    record Closing(Held key, Of of) {

        String item(int position, String document) {
            return key.encrypt(of.item(position), document);
        }

        String passages(int number, String passages) {
            return key.encrypt(of.passages(number), passages);
        }
    }

    final class Opening {

        private final Map<KeyOwner, FieldKey> opened = new HashMap<>();

        /** Empty once the key was destroyed. */
        Optional<String> item(Of of, int position, String stored) {
            var encrypted = json.readTree(stored).path(ENCRYPTED);
            return encrypted.isString() ? text(of, of.item(position), encrypted.stringValue()) : Optional.of(stored);
        }

        /** Without its passages once the key was destroyed. */
        String step(Of of, int number, String stored) {
            var step = json.readTree(stored);
            var encrypted = step.path(PASSAGES).path(ENCRYPTED);
            return encrypted.isString()
                    ? ((ObjectNode) step)
                            .set(
                                    PASSAGES,
                                    json.readTree(text(of, of.passages(number), encrypted.stringValue())
                                            .orElse("[]")))
                            .toString()
                    : stored;
        }

        private Optional<String> text(Of of, Cell cell, String encrypted) {
            return switch (opened.computeIfAbsent(of.owner(), keys::toRead)) {
                case Held key -> Optional.of(key.decrypt(cell, encrypted));
                case Destroyed _ -> Optional.empty();
            };
        }
    }
}
