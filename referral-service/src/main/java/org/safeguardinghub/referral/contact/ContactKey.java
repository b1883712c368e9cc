package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.encryption.KeyOwner;

/** Whose key encrypts what came with a contact: the contact's own, which goes with it (ADR 0051, 0053). */
public final class ContactKey {

    public static KeyOwner ownerOf(AuthorityId authority, ContactId contact) {
        return new KeyOwner(authority.value(), "contact-" + contact.value());
    }

    private ContactKey() {}
}
