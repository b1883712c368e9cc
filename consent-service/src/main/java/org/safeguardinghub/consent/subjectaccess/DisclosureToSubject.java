package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.safeguardinghub.consent.disclosure.Decision;
import org.safeguardinghub.consent.disclosure.Ledger;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.disclosure.Outcome;
import org.safeguardinghub.consent.disclosure.Question;
import org.safeguardinghub.consent.disclosure.Verdict;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.correlation.Correlation;
import org.springframework.stereotype.Service;

/** Writes into the ledger what a person was given of their own: nothing leaves without a line. */
@Service
class DisclosureToSubject {

    private static final String RULE = "subject-access";

    private final Ledger ledger;

    DisclosureToSubject(Ledger ledger) {
        this.ledger = ledger;
    }

    void write(Caller caller, SubjectAccess request, List<Decided> items, Instant at) {
        items.stream()
                .filter(Decided::isGiven)
                .map(given -> given.proposed().item().contact())
                .<ContactId>mapMulti((contact, found) -> {
                    if (contact != null) {
                        found.accept(contact);
                    }
                })
                .distinct()
                .forEach(contact -> write(caller, request, contact, of(items, contact), at));
    }

    private void write(Caller caller, SubjectAccess request, ContactId contact, List<Decided> items, Instant at) {
        var given = kinds(items.stream().filter(Decided::isGiven));
        var withheld = kinds(items.stream().filter(item -> !item.isGiven() || item.isRedacted()));
        var asker = request.file().asked().by();
        var question = new Question(
                "data-" + asker.name().toLowerCase(Locale.ROOT),
                contact,
                caller.authority(),
                given,
                "SUBJECT_ACCESS",
                "RELEASED");
        var verdict = new Verdict(
                withheld.isEmpty() ? Outcome.PERMIT : Outcome.PERMIT_REDACTED,
                withheld,
                List.of("UK_GDPR_ART15"),
                "A person has the right to be told what is held about them; each item was reviewed.",
                "Nothing: a right is not asked again.");
        ledger.add(new LedgerEntry(
                question,
                new Decision(UUID.randomUUID(), RULE, 1, verdict, null),
                caller.clientId(),
                at,
                Correlation.current().orElse(null)));
    }

    private static List<Decided> of(List<Decided> items, ContactId contact) {
        return items.stream()
                .filter(item -> contact.equals(item.proposed().item().contact()))
                .toList();
    }

    private static List<String> kinds(Stream<Decided> items) {
        return items.map(item -> item.proposed().item().kind())
                .distinct()
                .sorted()
                .toList();
    }
}
