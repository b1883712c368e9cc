package org.safeguardinghub.referral.attachment.persistence;

import org.safeguardinghub.kit.encryption.Cell;
import org.safeguardinghub.kit.encryption.FieldKey;
import org.safeguardinghub.kit.encryption.FieldKey.Destroyed;
import org.safeguardinghub.kit.encryption.FieldKey.Held;
import org.safeguardinghub.kit.encryption.FieldKeys;
import org.safeguardinghub.kit.encryption.KeyOwner;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.attachment.Attachment;
import org.safeguardinghub.referral.contact.ContactKey;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Encrypts files piece by piece under the key of the contact they came with (ADR 0051). A piece is bound to its file, its
 * place and the file's size: none can be left out, put elsewhere or taken from another file.
 */
@Component
class PieceCover {

    private final FieldKeys keys;

    PieceCover(FieldKeys keys) {
        this.keys = keys;
    }

    /** @throws Refused where what the contact told was erased */
    Held toWrite(Attachment attachment) {
        return usable(keys.toWrite(owner(attachment)), HttpStatus.CONFLICT);
    }

    /** @throws Refused where what the contact told was erased */
    Held toRead(Attachment attachment) {
        return usable(keys.toRead(owner(attachment)), HttpStatus.GONE);
    }

    static Cell cell(Attachment attachment, int place) {
        return new Cell(
                "attachment_piece",
                "bytes",
                attachment.id().value() + " " + place + " of " + attachment.size(),
                attachment.authority().value());
    }

    private static Held usable(FieldKey key, HttpStatus otherwise) {
        return switch (key) {
            case Held held -> held;
            case Destroyed _ ->
                throw new Refused(otherwise, "contact-erased", "What came with this contact has been erased.");
        };
    }

    private static KeyOwner owner(Attachment attachment) {
        return ContactKey.ownerOf(attachment.authority(), attachment.contact());
    }
}
