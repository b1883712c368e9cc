package org.safeguardinghub.referral.restriction.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.encryption.Cell;
import org.safeguardinghub.kit.encryption.FieldKey.Destroyed;
import org.safeguardinghub.kit.encryption.FieldKey.Held;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.referral.restriction.Restriction;
import org.safeguardinghub.referral.restriction.Terms;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How terms become stored documents and back. Their names never change. */
@Component
class TermsDocuments {

    private static final String ENCRYPTED = "encrypted";

    private final JsonMapper json;
    private final FieldKeys keys;

    TermsDocuments(JsonMapper json, FieldKeys keys) {
        this.json = json.rebuild()
                .addMixIn(Terms.class, Named.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
        this.keys = keys;
    }

    /** Safe numbers and times are encrypted under a key of the restriction (ADR 0051). */
    String write(Restriction restriction) {
        var document = json.writerFor(Terms.class).writeValueAsString(restriction.terms());
        return restriction.terms() instanceof Terms.SafeContact
                ? json.createObjectNode()
                        .put(ENCRYPTED, covered(restriction.authority(), restriction.id(), document))
                        .toString()
                : document;
    }

    Terms read(AuthorityId authority, UUID id, String document) {
        var stored = json.readTree(document);
        if (!stored.has(ENCRYPTED)) {
            return json.readValue(document, Terms.class);
        }
        return switch (keys.toRead(owner(authority, id))) {
            case Held key ->
                json.readValue(
                        key.decrypt(cell(authority, id), stored.path(ENCRYPTED).asString()), Terms.class);
            case Destroyed _ -> new Terms.SafeContact(List.of(), null, false, false);
        };
    }

    private String covered(AuthorityId authority, UUID id, String document) {
        return switch (keys.toWrite(owner(authority, id))) {
            case Held key -> key.encrypt(cell(authority, id), document);
            case Destroyed _ -> throw new IllegalStateException("a restriction that was erased is written");
        };
    }

    private static KeyOwner owner(AuthorityId authority, UUID id) {
        return new KeyOwner(authority.value(), "restriction-" + id);
    }

    private static Cell cell(AuthorityId authority, UUID id) {
        return new Cell("person_restriction", "terms", id.toString(), authority.value());
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "CONFIDENTIAL_ADDRESS", value = Terms.ConfidentialAddress.class),
        @JsonSubTypes.Type(name = "SAFE_CONTACT", value = Terms.SafeContact.class),
        @JsonSubTypes.Type(name = "CONFLICT_WALL", value = Terms.ConflictWall.class)
    })
    @JsonIgnoreProperties("kind")
    private interface Named {}
}
