package org.safeguardinghub.consent.subjectaccess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.consent.basis.LawfulBases;
import org.safeguardinghub.consent.basis.LawfulBasis;
import org.safeguardinghub.consent.misdirected.Misdirection;
import org.safeguardinghub.consent.misdirected.Misdirections;
import org.safeguardinghub.consent.misdirected.Misdirections.Asked;
import org.safeguardinghub.consent.misdirected.Step.Assessment;
import org.safeguardinghub.consent.misdirected.Step.Closing;
import org.safeguardinghub.consent.misdirected.Step.Confirmation;
import org.safeguardinghub.consent.misdirected.Step.Correction;
import org.safeguardinghub.consent.misdirected.Step.FamilyNotTold;
import org.safeguardinghub.consent.misdirected.Step.Recall;
import org.safeguardinghub.consent.misdirected.Step.Told;
import org.safeguardinghub.consent.misdirected.WrongRecipient;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Field;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Mark;
import org.safeguardinghub.consent.subjectaccess.Step.Answer;
import org.safeguardinghub.consent.subjectaccess.Step.Source;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was written down about the sharing of a contact afterwards: on what it stands, and what went astray. */
@Service
@Transactional(readOnly = true)
class OwnLaterRecords {

    private static final int MOST = 1_000;

    private final LawfulBases bases;
    private final Misdirections misdirections;

    OwnLaterRecords(LawfulBases bases, Misdirections misdirections) {
        this.bases = bases;
        this.misdirections = misdirections;
    }

    /** @param sender of the contact: what names it says who told us; empty where it is not known */
    Holders.Told about(AuthorityId authority, ContactId contact, String sender) {
        var standing = bases.of(contact, authority, MOST);
        var astray = misdirections.list(authority, new Asked(contact, false, MOST));
        var items = Stream.concat(
                        standing.stream().map(basis -> item(contact, basis, sender)),
                        astray.stream().map(one -> item(one, sender)))
                .toList();
        boolean isWhole = standing.size() < MOST && astray.size() < MOST;
        return new Holders.Told(isWhole ? Answer.GIVEN : Answer.TOO_MUCH, Set.of(contact), items);
    }

    private static HeldItem item(ContactId contact, LawfulBasis basis, String sender) {
        var relied = basis.relied();
        var fields = new ArrayList<>(List.of(
                new Field("With whom it is shared", basis.recipient().value()),
                new Field("For what", basis.purpose()),
                new Field("Legal basis", relied.article6()),
                new Field("Condition", relied.condition())));
        var paragraph18 = relied.paragraph18();
        if (paragraph18 != null) {
            fields.add(new Field("Why consent is not asked for", paragraph18.name()));
        }
        return new HeldItem(
                Source.CONSENT_SERVICE,
                "basis|" + basis.id(),
                "LAWFUL_BASIS",
                contact,
                null,
                basis.recordedAt(),
                basis.byName(),
                fields,
                marks(basis.recipient().value().equals(sender), Mark.ABOUT_SUBJECT),
                Set.of());
    }

    /** Where telling the family was not safe, they do not know of it: the rules see that. */
    private static HeldItem item(Misdirection misdirection, String sender) {
        var file = misdirection.file();
        var report = file.report();
        var fields = new ArrayList<>(List.of(
                new Field(
                        "What went astray",
                        report.categories().stream().sorted().collect(Collectors.joining(", "))),
                new Field("To whom", recipient(report.recipient())),
                new Field("We became aware", report.times().awareAt().toString())));
        file.entries().stream().flatMap(entry -> words(entry.step())).forEach(fields::add);
        var marks = marks(recipient(report.recipient()).equals(sender), Mark.MAY_NAME_OTHERS);
        if (file.entries().stream().anyMatch(entry -> entry.step() instanceof FamilyNotTold)) {
            marks.add(Mark.FAMILY_NOT_INFORMED);
        }
        return new HeldItem(
                Source.CONSENT_SERVICE,
                "misdirected|" + file.id().value(),
                "MISDIRECTED",
                report.contact(),
                null,
                report.times().happenedAt(),
                file.reported().byName(),
                fields,
                marks,
                Set.of());
    }

    private static String recipient(WrongRecipient recipient) {
        var agency = recipient.agency();
        return agency == null ? recipient.kind().name() : agency.value();
    }

    private static Stream<Field> words(org.safeguardinghub.consent.misdirected.Step step) {
        return switch (step) {
            case Recall(var at, var way) -> Stream.of(new Field("It was asked back", way + ", " + at));
            case Confirmation(var _, var kept) -> Stream.of(new Field("What became of it there", kept.name()));
            case Assessment(var risk, var ico, var people) ->
                Stream.of(
                        new Field("What it may do", risk.name()),
                        new Field("Why the Commissioner is told, or not", ico.because()),
                        new Field("Why the people are told, or not", people.because()));
            case Told(var who, var at, var late) ->
                Stream.of(new Field("Who was told", who + ", " + at + (late == null ? "" : ", late: " + late)));
            case FamilyNotTold(var _, var because) -> Stream.of(new Field("Why the family was not told", because));
            case Correction(var recipient, var _, var outcome) ->
                Stream.of(new Field("Corrected by", recipient.value() + ", " + outcome));
            case Closing(var learning) -> Stream.of(new Field("What was learnt", learning));
        };
    }

    private static Set<Mark> marks(boolean namesWhoToldUs, Mark own) {
        return namesWhoToldUs ? EnumSet.of(own, Mark.REFERRER) : EnumSet.of(own);
    }
}
