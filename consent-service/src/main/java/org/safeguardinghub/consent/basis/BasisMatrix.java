package org.safeguardinghub.consent.basis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.consent.datafile.Row;
import org.safeguardinghub.consent.sharing.LegalBases;

/** Who may rely on what, effective-dated (domain.md 4). */
public record BasisMatrix(List<MatrixRow> rows) {

    public BasisMatrix {
        rows = List.copyOf(rows);
    }

    /** Why something cannot be relied on. */
    public enum Fault {
        UNKNOWN_ACTOR,
        NOT_OF_THIS_ACTOR,
        REASON_MISSING,
        REASON_TOO_MANY
    }

    public static BasisMatrix read(List<Row> rows, LegalBases legalBases) {
        return new BasisMatrix(rows.stream().map(row -> read(row, legalBases)).toList());
    }

    private static MatrixRow read(Row row, LegalBases legalBases) {
        row.allowOnly(Set.of("id", "actors", "article6", "conditions", "from", "to", "source"));
        var from = row.day("from");
        var to = row.maybeDay("to").orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw row.mistake("to", "is not after \"from\"");
        }
        return new MatrixRow(
                row.text("id"),
                row.atLeastOne("actors"),
                known(row, "article6", legalBases),
                known(row, "conditions", legalBases),
                from,
                to,
                row.text("source"));
    }

    private static List<String> known(Row row, String key, LegalBases legalBases) {
        var codes = row.atLeastOne(key);
        codes.stream().filter(code -> !legalBases.knows(code)).findFirst().ifPresent(code -> {
            throw row.mistake(key, "says \"" + code + "\", which is not in the table of legal bases");
        });
        return codes;
    }

    public Optional<Fault> faultIn(Relied relied, String actor, LocalDate day) {
        var theirs = rows.stream().filter(row -> row.isFor(actor, day)).toList();
        if (rows.stream().noneMatch(row -> row.actors().contains(actor))) {
            return Optional.of(Fault.UNKNOWN_ACTOR);
        }
        if (theirs.stream().noneMatch(row -> row.allows(relied))) {
            return Optional.of(Fault.NOT_OF_THIS_ACTOR);
        }
        if (relied.lacksItsReason()) {
            return Optional.of(Fault.REASON_MISSING);
        }
        return relied.hasAReasonTooMany() ? Optional.of(Fault.REASON_TOO_MANY) : Optional.empty();
    }
}
