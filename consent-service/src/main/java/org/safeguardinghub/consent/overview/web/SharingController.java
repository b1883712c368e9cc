package org.safeguardinghub.consent.overview.web;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.overview.LedgerSentence;
import org.safeguardinghub.consent.overview.ReadingDesk;
import org.safeguardinghub.consent.overview.SharingOverview;
import org.safeguardinghub.consent.sharing.Restriction;
import org.safeguardinghub.consent.sharing.StatedBasis;
import org.safeguardinghub.consent.workforce.Roles;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SharingController {

    private final ReadingDesk desk;

    SharingController(ReadingDesk desk) {
        this.desk = desk;
    }

    /** Why this contact was shared with us, what is restricted, and every disclosure asked for, in plain sentences. */
    @GetMapping("/api/v1/sharing/{contactId}")
    @PreAuthorize(Roles.READS_SHARING)
    SharingView read(@PathVariable UUID contactId, Caller caller) {
        return desk.read(new ContactId(contactId), caller)
                .map(SharingView::of)
                .orElseThrow(() -> new Refused(
                        HttpStatus.NOT_FOUND, "not-found", "There is no sharing record for this contact here."));
    }

    record SharingView(
            UUID contactId,
            UUID sharingRecordId,
            Instant openedAt,
            String sender,
            List<BasisView> bases,
            String basisInWords,
            CodeView agreementToService,
            String familyInformed,
            List<CodeView> restrictions,
            List<DisclosureView> disclosures) {

        static SharingView of(SharingOverview overview) {
            var record = overview.record();
            return new SharingView(
                    record.contact().value(),
                    record.id().value(),
                    record.openedAt(),
                    record.sender().value(),
                    record.bases().stream().map(BasisView::of).toList(),
                    basisInWords(record.bases()),
                    new CodeView(
                            overview.agreement().name(), overview.agreement().inWords()),
                    record.familyInformed().name(),
                    record.restrictions().stream().sorted().map(CodeView::of).toList(),
                    overview.latestDisclosures().stream()
                            .map(DisclosureView::of)
                            .toList());
        }

        private static String basisInWords(List<StatedBasis> bases) {
            return bases.isEmpty()
                    ? "The sender did not state a lawful basis. Ask them to; a worry about a child need not wait for it."
                    : bases.stream().map(StatedBasis::inWords).collect(joining(" "));
        }
    }

    record BasisView(String code, boolean recognised, boolean inForce, String inWords) {

        static BasisView of(StatedBasis basis) {
            return new BasisView(
                    basis.code(),
                    !(basis instanceof StatedBasis.Unrecognised),
                    basis instanceof StatedBasis.InForce,
                    basis.inWords());
        }
    }

    record CodeView(String code, String inWords) {

        static CodeView of(Restriction restriction) {
            return new CodeView(restriction.name(), restriction.inWords());
        }
    }

    /**
     * One line of the ledger.
     *
     * @param categories codes of what was asked for
     * @param withheld of these, what is left out of what is permitted
     */
    record DisclosureView(
            UUID decisionId,
            Instant at,
            String recipient,
            String purpose,
            List<String> categories,
            List<String> withheld,
            String outcome,
            String rule,
            int ruleVersion,
            String inWords,
            String whatWouldChangeIt,
            @Nullable String warning) {

        static DisclosureView of(LedgerEntry entry) {
            return new DisclosureView(
                    entry.decision().id(),
                    entry.at(),
                    entry.question().recipient(),
                    entry.question().purpose(),
                    entry.question().categories(),
                    entry.decision().verdict().redact(),
                    entry.decision().verdict().outcome().name(),
                    entry.decision().rule(),
                    entry.decision().ruleVersion(),
                    LedgerSentence.of(entry),
                    entry.decision().verdict().whatWouldChangeIt(),
                    entry.decision().warning());
        }
    }
}
