package org.safeguardinghub.bench.queue;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.safeguardinghub.bench.matching.InventedPeople;
import org.safeguardinghub.bench.matching.Labelled;
import org.safeguardinghub.matching.BlockingKeys;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.SearchKeys;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented people as the service keeps them to find them again: described, keyed, numbered. However many there are, they
 * are whole families, so that a child has as many records in a small table as in a large one.
 */
final class Crowd {

    private static final long SEED = 20_261_127;
    private static final double RECORDS_OF_A_FAMILY = 3.2;
    private static final int AT_ONCE = 5_000;
    private static final long SCATTERING = 0x9E37_79B9_7F4BL;
    private static final long LAST_TWELVE_DIGITS = 0xFFFF_FFFF_FFFFL;
    private static final String PERSON = "01930000-0000-7000-9000-%012x";
    private static final String CONTACT = "01930000-0000-7000-8000-%012x";

    private final JsonMapper json = JsonMapper.shared();
    private final List<Description> people;

    Crowd(int size) {
        people = InventedPeople.records(SEED, (int) (size / RECORDS_OF_A_FAMILY)).stream()
                .sorted(Comparator.comparingInt(Labelled::person))
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
            var arrived = inTheOrderOfArrival(count);
            for (int first = 0; first < count; first += AT_ONCE) {
                copy(copy, arrived.subList(first, Math.min(first + AT_ONCE, count)));
            }
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("alter table person_key add primary key (authority, key, person_id)");
        }
    }

    /** What is told of one child comes in at different times, so that it lies far apart. */
    private static List<Integer> inTheOrderOfArrival(int count) {
        var numbers = new ArrayList<>(IntStream.range(0, count).boxed().toList());
        Collections.shuffle(numbers, new Random(SEED));
        return numbers;
    }

    /** Always the same for one number, and next to its neighbours' by chance alone. */
    private static String id(int number) {
        return PERSON.formatted(number * SCATTERING & LAST_TWELVE_DIGITS);
    }

    private void copy(CopyManager copy, List<Integer> numbers) throws SQLException {
        var at = Instant.now();
        var described = new StringBuilder();
        var keyed = new StringBuilder();
        var numbered = new StringBuilder();
        for (int number : numbers) {
            var person = people.get(number);
            var id = id(number);
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
