package org.safeguardinghub.consent.subjectaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safeguardinghub.consent.agreement.Answered;
import org.safeguardinghub.consent.disclosure.Ledger;
import org.safeguardinghub.consent.disclosure.LedgerEntry;
import org.safeguardinghub.consent.nondisclosure.NonDisclosure;
import org.safeguardinghub.consent.nondisclosure.NonDisclosures;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.consent.sharing.SharingRecord;
import org.safeguardinghub.consent.sharing.StatedBasis;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Field;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;
import org.safeguardinghub.consent.subjectaccess.Holders.Told;
import org.safeguardinghub.consent.subjectaccess.Step.Answer;
import org.safeguardinghub.consent.subjectaccess.Step.Source;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this service itself holds of a person's contacts: on what they were shared, what the family said, what agencies kept
 * to themselves, and to whom it went.
 */
@Service
@Transactional(readOnly = true)
class OwnRecords {

    private static final int MOST_LINES = 1_000;

    private final SharingDesk sharing;
    private final NonDisclosures nonDisclosures;
    private final Ledger ledger;
    private final OwnLaterRecords later;

    OwnRecords(SharingDesk sharing, NonDisclosures nonDisclosures, Ledger ledger, OwnLaterRecords later) {
        this.sharing = sharing;
        this.nonDisclosures = nonDisclosures;
        this.ledger = ledger;
        this.later = later;
    }

    Told about(AuthorityId authority, Set<ContactId> contacts) {
        var items = new ArrayList<HeldItem>();
        boolean isWhole = true;
        for (var contact : contacts) {
            var record = sharing.find(contact, authority);
            record.map(OwnRecords::items).ifPresent(items::addAll);
            var kept = nonDisclosures.of(contact, authority, MOST_LINES);
            kept.stream().map(OwnRecords::item).forEach(items::add);
            var sender = record.map(known -> known.sender().value()).orElse("");
            var lines = ledger.latest(contact, authority, MOST_LINES);
            lines.forEach(line -> items.add(item(line, sender)));
            var afterwards = later.about(authority, contact, sender);
            items.addAll(afterwards.items());
            isWhole &= afterwards.answer() == Answer.GIVEN;
            isWhole &= lines.size() < MOST_LINES && kept.size() < MOST_LINES;
        }
        return new Told(isWhole ? Answer.GIVEN : Answer.TOO_MUCH, contacts, items);
    }

    private static List<HeldItem> items(SharingRecord record) {
        return Stream.concat(
                        Stream.of(item(record)),
                        record.agreement().answers().stream().map(answered -> item(record.contact(), answered)))
                .toList();
    }

    private static HeldItem item(SharingRecord record) {
        return new HeldItem(
                Source.CONSENT_SERVICE,
                "sharing|" + record.contact(),
                "SHARING_RECORD",
                record.contact(),
                null,
                record.receivedAt(),
                record.sender().value(),
                List.of(
                        new Field("On what basis it was shared", bases(record)),
                        new Field(
                                "Whether the family knew",
                                record.familyInformed().name())),
                Set.of(Mark.ABOUT_SUBJECT, Mark.FROM_REFERRER),
                Set.of());
    }

    private static String bases(SharingRecord record) {
        return String.join(", ", record.bases().stream().map(StatedBasis::code).toList());
    }

    /** Who of the family said it is not told apart from others here: a reviewer looks at it. */
    private static HeldItem item(ContactId contact, Answered answered) {
        var answer = answered.answer();
        return new HeldItem(
                Source.CONSENT_SERVICE,
                "agreement|" + answered.id(),
                "AGREEMENT",
                contact,
                null,
                answer.saidAt(),
                answered.byName(),
                List.of(
                        new Field("To which service", answer.service()),
                        new Field("Who of the family spoke", answer.by().party().name()),
                        new Field("What they said", answer.said().name())),
                Set.of(Mark.MAY_NAME_OTHERS),
                Set.of());
    }

    private static HeldItem item(NonDisclosure kept) {
        return new HeldItem(
                Source.CONSENT_SERVICE,
                "non-disclosure|" + kept.request(),
                "NON_DISCLOSURE",
                kept.contact(),
                null,
                kept.refusedAt(),
                kept.agency().value(),
                List.of(new Field("Why an agency did not share", kept.reason())),
                Set.of(Mark.MAY_NAME_OTHERS, Mark.FROM_AGENCY),
                Set.of());
    }

    /** What the sender was told says who told us. */
    private static HeldItem item(LedgerEntry line, String sender) {
        var question = line.question();
        return new HeldItem(
                Source.CONSENT_SERVICE,
                "ledger|" + line.decision().id(),
                "LEDGER",
                question.contact(),
                null,
                line.at(),
                line.askedBy(),
                List.of(
                        new Field("Who asked", question.recipient()),
                        new Field("For what", String.join(", ", question.categories())),
                        new Field("Why", question.purpose()),
                        new Field("Answer", line.decision().verdict().outcome().name()),
                        new Field("Reason", line.decision().verdict().reason())),
                question.recipient().equals(sender)
                        ? Set.of(Mark.ABOUT_SUBJECT, Mark.REFERRER)
                        : Set.of(Mark.ABOUT_SUBJECT),
                Set.of());
    }
}
