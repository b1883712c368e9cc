package org.safeguardinghub.kit.disclosure;

import org.safeguardinghub.contracts.identity.ContactId;

/** consent-service has not heard of this contact yet: ask again shortly. Nothing may be shared meanwhile. */
public final class SharingRecordNotOpenYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SharingRecordNotOpenYet(ContactId contact) {
        super("sharing record not open yet for contact " + contact);
    }
}
