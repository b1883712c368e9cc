package org.safeguardinghub.referral.contact.persistence;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Told;
import org.springframework.stereotype.Component;

/** Lends other features our boundary and our documents. */
@Component
class StoredContacts implements ContactReader {

    private final Boundaries boundaries;
    private final ContactDocuments documents;

    StoredContacts(Boundaries boundaries, ContactDocuments documents) {
        this.boundaries = boundaries;
        this.documents = documents;
    }

    @Override
    public void enter(Boundary boundary) {
        boundaries.enter(boundary);
    }

    @Override
    public Contact read(String document) {
        return documents.contact(document);
    }

    @Override
    public Told readTold(ContactId contact, AuthorityId authority, String document) {
        return documents.told(contact, authority, document);
    }
}
