package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.sharing.SharingRecords;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.correlation.Correlation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is decided what may go to whom. */
@Service
public class DisclosureDesk {

    private final SharingRecords records;
    private final RuleBook rules;
    private final Deciding deciding;
    private final Ledger ledger;
    private final InstantSource clock;

    DisclosureDesk(SharingRecords records, RuleBook rules, Deciding deciding, Ledger ledger, InstantSource clock) {
        this.records = records;
        this.rules = rules;
        this.deciding = deciding;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Decides and writes the ledger in one transaction: no decision without its line, no line without a decision. */
    @Transactional
    public Answer decide(Question question, String askedBy) {
        var now = clock.instant();
        var answer = answer(question, now);
        if (answer instanceof Decided(var decision)) {
            ledger.add(new LedgerEntry(
                    question, decision, askedBy, now, Correlation.current().orElse(null)));
        }
        return answer;
    }

    /** What would be decided, for somebody of ours who wants to see it. Nothing may leave on it: it has no line. */
    @Transactional(readOnly = true)
    public Answer rehearse(Question question) {
        return answer(question, clock.instant());
    }

    private Answer answer(Question question, Instant now) {
        var standing = records.find(question.contact(), question.authority())
                .<Standing>map(Standing.Open::new)
                .orElseGet(Standing.NotOpenYet::new);
        return deciding.by(rules, question, standing, now);
    }

    @Transactional(readOnly = true)
    public List<LedgerEntry> latest(ContactId contact, AuthorityId authority, int atMost) {
        return ledger.latest(contact, authority, atMost);
    }
}
