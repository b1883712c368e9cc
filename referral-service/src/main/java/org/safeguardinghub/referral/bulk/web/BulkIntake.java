package org.safeguardinghub.referral.bulk.web;

import java.util.List;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.kit.body.Warning;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.safeguardinghub.referral.bulk.BulkDesk;
import org.safeguardinghub.referral.bulk.web.BulkReport.Line;
import org.safeguardinghub.referral.bulk.web.BulkReport.Note;
import org.safeguardinghub.referral.bulk.web.BulkReport.Status;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Reception;
import org.safeguardinghub.referral.contact.Told;
import org.safeguardinghub.referral.form.FormReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a file in row by row, by the same rules as single referrals. Whatever befalls one row, the others go on. */
@Component
class BulkIntake {

    private static final Logger log = LoggerFactory.getLogger(BulkIntake.class);

    private final FormReader reader;
    private final BulkDesk desk;

    BulkIntake(FormReader reader, BulkDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    BulkReport take(Caller caller, Sheet sheet) {
        return BulkReport.of(sheet.rows().stream().map(row -> take(caller, row)).toList());
    }

    private Line take(Caller caller, Sheet.Row row) {
        if (row.hasTooManyCells()) {
            return refused(row, new Note(null, "too-many-cells", "This row has more cells than the header."));
        }
        try {
            return switch (desk.take(caller, reader.read(RowForm.of(row.cells())))) {
                case Reception.Taken(var contact, var told) -> taken(row, Status.CREATED, contact, told);
                case Reception.TakenBefore(var contact, var told) -> taken(row, Status.REPEATED, contact, told);
                case Reception.ReferenceUsed _ ->
                    refused(
                            row,
                            new Note(
                                    "client_reference",
                                    "client-reference-used",
                                    "Your agency has sent other words under this reference; choose a new one."));
            };
        } catch (InvalidInput invalid) {
            return refused(
                    row,
                    invalid.problems().stream()
                            .map(problem -> note(problem.pointer(), problem.code(), problem.detail()))
                            .toList());
        } catch (RuntimeException broken) {
            log.warn("a row of a file was not taken: {}", broken.getClass().getName());
            return refused(row, new Note(null, "not-taken", "Something failed here; send this row again."));
        }
    }

    private static Line taken(Sheet.Row row, Status status, Contact contact, Told told) {
        var arrival = contact.arrival();
        return new Line(
                row.number(),
                arrival.source().clientReference(),
                status,
                arrival.reference().value(),
                arrival.decision().dueAt(),
                told.incomplete().stream().map(BulkIntake::note).toList(),
                told.warnings().stream().map(BulkIntake::note).toList(),
                List.of());
    }

    private static Line refused(Sheet.Row row, Note problem) {
        return refused(row, List.of(problem));
    }

    private static Line refused(Sheet.Row row, List<Note> problems) {
        var reference = row.cells().getOrDefault("client_reference", "").strip();
        return new Line(
                row.number(),
                reference.isEmpty() ? null : reference,
                Status.REFUSED,
                null,
                null,
                List.of(),
                List.of(),
                problems);
    }

    private static Note note(Missing missing) {
        return note(missing.pointer(), "missing", missing.detail());
    }

    private static Note note(Warning warning) {
        return note(warning.pointer(), warning.code(), warning.detail());
    }

    private static Note note(String pointer, String code, String detail) {
        return new Note(Column.at(pointer).orElse(null), code, detail);
    }
}
