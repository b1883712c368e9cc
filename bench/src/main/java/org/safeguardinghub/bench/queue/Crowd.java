package org.safeguardinghub.bench.queue;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.safeguardinghub.bench.matching.InventedPeople;
import org.safeguardinghub.bench.matching.Labelled;
import org.safeguardinghub.matching.BlockingKeys;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.SearchKeys;
import tools.jackson.databind.json.JsonMapper;

/** Invented people as the service keeps them to find them again: described, keyed, numbered. */
final class Crowd {

    private static final long SEED = 20_261_127;
    private static final double RECORDS_OF_A_FAMILY = 3.2;
    private static final int AT_ONCE = 5_000;
    private static final String PERSON = "01930000-0000-7000-9000-%012x";
    private static final String CONTACT = "01930000-0000-7000-8000-%012x";

    private final JsonMapper json = JsonMapper.shared();
    private final List<Description> people;

    Crowd(int size) {
        people = InventedPeople.records(SEED, (int) (size / RECORDS_OF_A_FAMILY)).stream()
                .map(Labelled::record)
                .limit(size)
                .toList();
        if (people.size() < size) {
            throw new IllegalStateException("only " + people.size() + " people were invented");
        }
    }

    List<Description> people() {
        return people;
    }

    /**
     * Writes the first so many; nobody may be there yet.
     *
     * @param administrator may leave out row-level security and foreign keys, and so may copy
     */
    void fill(Connection administrator, int count) throws SQLException {
        var copy = administrator.unwrap(PGConnection.class).getCopyAPI();
        try (var statement = administrator.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("alter table person_key drop constraint person_key_pkey");
            for (int first = 0; first < count; first += AT_ONCE) {
                copy(copy, first, Math.min(first + AT_ONCE, count));
            }
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("alter table person_key add primary key (authority, key, person_id)");
        }
    }

    private void copy(CopyManager copy, int first, int last) throws SQLException {
        var at = Instant.now();
        var described = new StringBuilder();
        var keyed = new StringBuilder();
        var numbered = new StringBuilder();
        for (int number = first; number < last; number++) {
            var person = people.get(number);
            var id = PERSON.formatted(number);
            line(described, id, Stock.AUTHORITY, CONTACT.formatted(number), json.writeValueAsString(person), at);
            Stream.concat(BlockingKeys.of(person).stream(), SearchKeys.of(person).stream())
                    .distinct()
                    .forEach(key -> line(keyed, key, Stock.AUTHORITY, id));
            person.numbers()
                    .forEach(held -> line(
                            numbered, id, held.numbering(), held.value(), Stock.AUTHORITY, "FORMAT_OK", "bench", at));
        }
        copy(copy, "person_description (person_id, authority, contact_id, document, at)", described);
        copy(copy, "person_key (key, authority, person_id)", keyed);
        copy(
                copy,
                "person_identifier (person_id, system, value, authority, status, asserted_by, asserted_at)",
                numbered);
    }

    private static void copy(CopyManager copy, String into, StringBuilder lines) throws SQLException {
        try {
            copy.copyIn("copy " + into + " from stdin", new StringReader(lines.toString()));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void line(StringBuilder lines, Object... values) {
        for (int i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(values[i].toString().replace("\\", "\\\\"));
        }
        lines.append('\n');
    }
}
