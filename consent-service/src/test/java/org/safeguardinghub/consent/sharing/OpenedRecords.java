package org.safeguardinghub.consent.sharing;

/** Opens records for tests outside this package, as the desk would. */
public final class OpenedRecords {

    public static SharingRecord of(ContactsReceived contact) {
        return SharingRecordTest.opened(contact.build());
    }

    private OpenedRecords() {}
}
