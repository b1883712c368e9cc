package org.safeguardinghub.consent.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.consent.datafile.Row;

/** The table of legal bases, effective-dated: a code may return with another meaning from another day. */
public record LegalBases(List<LegalBasis> all) {

    public LegalBases {
        all = List.copyOf(all);
    }

    /** Every row is complete. Where two rows give one code on one day, the first is meant. */
    public static LegalBases read(List<Row> rows) {
        return new LegalBases(rows.stream().map(LegalBases::read).toList());
    }

    private static LegalBasis read(Row row) {
        row.allowOnly(Set.of("code", "article", "label", "from", "to", "source"));
        var from = row.day("from");
        var to = row.maybeDay("to").orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw row.mistake("to", "is not after \"from\"");
        }
        return new LegalBasis(row.text("code"), row.text("article"), row.text("label"), from, to, row.text("source"));
    }

    /** What the sender's code meant on that day. A code we do not know is kept as it was stated, and marked. */
    public StatedBasis stated(String code, LocalDate day) {
        return find(code, day)
                .<StatedBasis>map(StatedBasis.InForce::new)
                .or(() -> find(code).map(StatedBasis.NotInForce::new))
                .orElseGet(() -> new StatedBasis.Unrecognised(code));
    }

    public boolean knows(String code) {
        return find(code).isPresent();
    }

    private Optional<LegalBasis> find(String code, LocalDate day) {
        return all.stream()
                .filter(basis -> basis.code().equals(code) && basis.holdsOn(day))
                .findFirst();
    }

    private Optional<LegalBasis> find(String code) {
        return all.stream().filter(basis -> basis.code().equals(code)).findFirst();
    }
}
