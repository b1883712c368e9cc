package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * Stored documents whose confidential addresses and safe ways to reach somebody are encrypted under the key of the contact
 * that told them (ADR 0051). All else in them stays as it is.
 */
public interface ProtectedDocuments {

    String protect(Where where, String document);

    /** After the key was destroyed a protected part is there, with nothing in it. */
    String reveal(Where where, String document);

    /** @param row of the table, as one text */
    record Where(ContactId contact, AuthorityId authority, String table, String row) {}
}
