package org.safeguardinghub.consent.disclosure;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.sharing.SharingRecords;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the questions of the past to other rules, each with what was known when it was asked, and lists which would have
 * been answered otherwise. Nothing is written.
 */
@Service
@Transactional(readOnly = true)
public class WhatIf {

    private static final int MOST = 1_000;

    private final SharingRecords records;
    private final Deciding deciding;
    private final Ledger ledger;
    private final InstantSource clock;

    WhatIf(SharingRecords records, Deciding deciding, Ledger ledger, InstantSource clock) {
        this.records = records;
        this.deciding = deciding;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param asked how many decisions were looked at, the newest ones */
    public record Tried(int asked, List<Otherwise> otherwise) {

        public Tried {
            otherwise = List.copyOf(otherwise);
        }
    }

    /** @param would absent where no decision would have been taken yet */
    public record Otherwise(LedgerEntry was, Optional<Decision> would) {}

    /** By those of the proposed rules that hold today, as if they had held all along. */
    public Tried tried(RuleBook proposed, AuthorityId authority, Instant since) {
        var rules = proposed.asIfAlwaysHeld(clock.instant());
        var entries = ledger.since(authority, since, MOST);
        return new Tried(
                entries.size(),
                entries.stream()
                        .map(entry -> new Otherwise(entry, decided(rules, entry)))
                        .filter(WhatIf::differs)
                        .toList());
    }

    private Optional<Decision> decided(RuleBook rules, LedgerEntry entry) {
        var question = entry.question();
        var standing = records.find(question.contact(), question.authority())
                .filter(record -> !record.openedAt().isAfter(entry.at()))
                .<Standing>map(record -> new Standing.Open(record.knownAt(entry.at())))
                .orElseGet(Standing.NotOpenYet::new);
        return deciding.by(rules, question, standing, entry.at()) instanceof Decided(var decision)
                ? Optional.of(decision)
                : Optional.empty();
    }

    private static boolean differs(Otherwise otherwise) {
        var was = otherwise.was().decision().verdict();
        return otherwise
                .would()
                .map(Decision::verdict)
                .filter(would ->
                        would.outcome() == was.outcome() && would.redact().equals(was.redact()))
                .isEmpty();
    }
}
