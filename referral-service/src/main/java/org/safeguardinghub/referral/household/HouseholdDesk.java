package org.safeguardinghub.referral.household;

import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.disclosure.DisclosureClient;
import org.safeguardinghub.kit.disclosure.DisclosureDecision;
import org.safeguardinghub.kit.disclosure.DisclosureQuestion;
import org.safeguardinghub.referral.contact.CaseFile;
import org.springframework.stereotype.Service;

/** Hands a household to one of our services, after consent-service has said what of it may go. */
@Service
public class HouseholdDesk {

    private final CaseFile files;
    private final DisclosureClient consent;
    private final DisclosureNotes notes;

    HouseholdDesk(CaseFile files, DisclosureClient consent, DisclosureNotes notes) {
        this.files = files;
        this.consent = consent;
        this.notes = notes;
    }

    /** Nothing is held open in our database while the other service thinks. */
    public Optional<Disclosure> disclose(Caller service, ContactId contact, String purpose) {
        return files.ofTheHouse(contact).<Disclosure>map(page -> {
            var arrival = page.contact().arrival();
            var decision = consent.decide(new DisclosureQuestion(
                    service.clientId(), contact, arrival.authority(), Household.CATEGORIES, purpose, page.stage()));
            if (decision.isRefused()) {
                return new Disclosure.Withheld(decision);
            }
            var household = Household.of(arrival, page.told().form(), decision);
            notes.given(service, household, decision);
            return new Disclosure.Given(household);
        });
    }

    /** What came of asking. */
    public sealed interface Disclosure {

        record Given(Household household) implements Disclosure {}

        record Withheld(DisclosureDecision decision) implements Disclosure {}
    }
}
