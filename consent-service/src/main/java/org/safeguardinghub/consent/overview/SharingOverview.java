package org.safeguardinghub.consent.overview;

import java.util.List;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.sharing.SharingRecord;

/**
 * The sharing of one contact as a worker reads it.
 *
 * @param agreement how the family's agreement stands now, whatever the service
 */
public record SharingOverview(SharingRecord record, AgreementToService agreement, List<LedgerEntry> latestDisclosures) {

    public SharingOverview {
        latestDisclosures = List.copyOf(latestDisclosures);
    }
}
