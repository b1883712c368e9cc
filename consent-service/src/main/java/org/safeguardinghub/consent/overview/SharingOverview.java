package org.safeguardinghub.consent.overview;

import java.util.List;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.sharing.SharingRecord;

/** The sharing of one contact as a worker reads it. */
public record SharingOverview(SharingRecord record, List<LedgerEntry> latestDisclosures) {

    public SharingOverview {
        latestDisclosures = List.copyOf(latestDisclosures);
    }
}
