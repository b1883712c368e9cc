package org.safeguardinghub.consent.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.consent.datafile.Row;

/** The table of services, effective-dated. */
public record Services(List<Service> all) {

    public Services {
        all = List.copyOf(all);
    }

    public static Services read(List<Row> rows) {
        return new Services(rows.stream().map(Services::read).toList());
    }

    private static Service read(Row row) {
        row.allowOnly(Set.of("code", "label", "from", "to"));
        var from = row.day("from");
        var to = row.maybeDay("to").orElse(null);
        if (to != null && !to.isAfter(from)) {
            throw row.mistake("to", "is not after \"from\"");
        }
        return new Service(row.text("code"), row.text("label"), from, to);
    }

    public Optional<Service> offered(String code, LocalDate day) {
        return all.stream()
                .filter(service -> service.code().equals(code) && service.isOfferedOn(day))
                .findFirst();
    }

    public boolean knows(String code) {
        return all.stream().anyMatch(service -> service.code().equals(code));
    }
}
