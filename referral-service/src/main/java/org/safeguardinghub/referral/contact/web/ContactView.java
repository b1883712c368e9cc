package org.safeguardinghub.referral.contact.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.CaseFile;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Worker;
import org.safeguardinghub.referral.form.Missing;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.form.Warning;
import org.springframework.http.ResponseEntity;

/** Everything about one contact, for the people who work on it. */
record ContactView(
        ContactId contactId,
        String reference,
        int version,
        String state,
        String immediateDanger,
        @Nullable String rating,
        String sourceAgency,
        String sourceAgencyName,
        String channel,
        Instant receivedAt,
        ClockView clock,
        @Nullable Worker owner,
        @Nullable Instant claimedAt,
        ReferralForm form,
        List<Missing> incomplete,
        List<Warning> warnings,
        List<Step> history) {

    static ContactView of(CaseFile.Page page, Instant now) {
        var contact = page.contact();
        var arrival = contact.arrival();
        var claim = claim(contact);
        return new ContactView(
                arrival.id(),
                arrival.reference().value(),
                page.version(),
                States.of(contact),
                arrival.danger().name(),
                null,
                arrival.source().agency().value(),
                arrival.source().agencyName(),
                arrival.channel().name(),
                arrival.receivedAt(),
                ClockView.of(arrival.decision(), now),
                claim == null ? null : claim.by(),
                claim == null ? null : claim.at(),
                page.told().form(),
                page.told().incomplete(),
                page.told().warnings(),
                page.history().stream().map(Step::of).toList());
    }

    ResponseEntity<ContactView> toResponse() {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(this);
    }

    private static @Nullable Claimed claim(Contact contact) {
        return switch (contact) {
            case Claimed claimed -> claimed;
            case Received _ -> null;
        };
    }

    /** @param by the subject who did it */
    record Step(Instant at, String what, String by) {

        static Step of(Change change) {
            return new Step(change.at(), change.what().name(), change.by());
        }
    }
}
