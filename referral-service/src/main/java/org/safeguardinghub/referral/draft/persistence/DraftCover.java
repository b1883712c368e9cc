package org.safeguardinghub.referral.draft.persistence;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.encryption.Cell;
import org.safeguardinghub.kit.encryption.FieldKey.Destroyed;
import org.safeguardinghub.kit.encryption.FieldKey.Held;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.referral.draft.DraftId;
import org.springframework.stereotype.Component;

/**
 * A draft is encrypted whole: while it is written nobody knows yet which address will be marked as confidential, and it
 * may not even be JSON. Its key goes when the draft does (ADR 0051).
 */
@Component
class DraftCover {

    private static final String COVERED = "encrypted:";

    private final FieldKeys keys;

    DraftCover(FieldKeys keys) {
        this.keys = keys;
    }

    String over(Caller caller, DraftId id, String form) {
        return switch (keys.toWrite(owner(caller.authority(), id))) {
            case Held key -> COVERED + key.encrypt(cell(caller, id), form);
            case Destroyed _ -> throw new IllegalStateException("a draft that was destroyed is written");
        };
    }

    String off(Caller caller, DraftId id, String kept) {
        return switch (keys.toRead(owner(caller.authority(), id))) {
            case Held key -> key.decrypt(cell(caller, id), kept.substring(COVERED.length()));
            case Destroyed _ -> "{}";
        };
    }

    void destroy(AuthorityId authority, DraftId id) {
        keys.destroy(owner(authority, id));
    }

    private static KeyOwner owner(AuthorityId authority, DraftId id) {
        return new KeyOwner(authority.value(), "draft-" + id.value());
    }

    private static Cell cell(Caller caller, DraftId id) {
        return new Cell(
                "draft", "form", id.value().toString(), caller.authority().value());
    }
}
