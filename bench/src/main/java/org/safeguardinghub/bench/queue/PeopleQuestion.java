package org.safeguardinghub.bench.queue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.safeguardinghub.matching.BlockingKeys;
import org.safeguardinghub.matching.Description;
import org.safeguardinghub.matching.Name;
import org.safeguardinghub.matching.Number;
import org.safeguardinghub.matching.SearchKeys;

/** What is asked to find out who somebody is. */
final class PeopleQuestion implements Question {

    private static final int LARGEST_BLOCK = 30;
    private static final int MOST_COMPARED = 60;

    private static final String MET = """
            select asked.person_id, block.people
            from unnest(?::bigint[], ?::text[], ?::uuid[]) as asked (key, authority, person_id)
            cross join lateral (
                select array_agg(person_id) as people
                from (select person_key.person_id from person_key
                      where person_key.authority = asked.authority and person_key.key = asked.key
                      limit 31) found) block
            where cardinality(block.people) between 2 and 30""";

    private static final String KNOWN = """
            select described.person_id, described.authority, described.contact_id, described.document, person.sealed,
                   (select coalesce(array_agg(value), '{}') from person_identifier held
                    where held.person_id = described.person_id and held.status = 'TRACED') as traced
            from person_description described join person using (person_id)
            where described.person_id = any(?)""";

    private static final String UNDER = """
            select person_id from person_key
            where authority = current_setting('app.authority') and key = ? and person_id > ?
            order by person_id limit 51""";

    private static final String NUMBERED = """
            select distinct person_id from person_identifier
            where authority = current_setting('app.authority')
              and system in ('NHS_NUMBER', 'UPN', 'FORMER_UPN', 'ULN', 'LA_CHILD_ID') and value = ?
            limit 50""";

    private final String words;
    private final Asking asking;

    private PeopleQuestion(String words, Asking asking) {
        this.words = words;
        this.asking = asking;
    }

    /** @param people who is in the table, in their order */
    static List<Question> about(List<Description> people) {
        return List.of(
                new PeopleQuestion(
                        "Match one person: keys, blocks, descriptions of whoever is met",
                        (connection, number) -> match(connection, people.get(number))),
                new PeopleQuestion(
                        "Search by name and date of birth",
                        (connection, number) -> search(connection, key(people.get(number), true))),
                new PeopleQuestion(
                        "Search by date of birth alone, the first page",
                        (connection, number) -> search(connection, born(people.get(number)))),
                new PeopleQuestion(
                        "Search by full name",
                        (connection, number) -> search(connection, key(people.get(number), false))),
                new PeopleQuestion(
                        "Search by a number", (connection, number) -> numbered(connection, people.get(number))));
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public void ask(Connection connection, int number) throws SQLException {
        asking.ask(connection, number);
    }

    private static void match(Connection connection, Description here) throws SQLException {
        var keys = BlockingKeys.of(here);
        var met = new ArrayList<UUID>();
        try (var statement = connection.prepareStatement(MET)) {
            statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", keys.stream().map(_ -> Stock.AUTHORITY).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", keys.stream().map(_ -> new UUID(0, 0)).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var block = (UUID[]) rows.getArray(2).getArray();
                    if (block.length <= LARGEST_BLOCK) {
                        met.addAll(List.of(block));
                    }
                }
            }
        }
        read(connection, met.stream().distinct().limit(MOST_COMPARED).toList());
    }

    private static void search(Connection connection, long key) throws SQLException {
        try (var statement = connection.prepareStatement(UNDER)) {
            statement.setLong(1, key);
            statement.setObject(2, new UUID(0, 0));
            read(connection, people(statement));
        }
    }

    private static void numbered(Connection connection, Description person) throws SQLException {
        try (var statement = connection.prepareStatement(NUMBERED)) {
            statement.setString(
                    1, person.numbers().stream().findFirst().map(Number::value).orElse("nobody's"));
            read(connection, people(statement));
        }
    }

    private static List<UUID> people(PreparedStatement statement) throws SQLException {
        var people = new ArrayList<UUID>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                people.add(Objects.requireNonNull(rows.getObject(1, UUID.class)));
            }
        }
        return people;
    }

    private static void read(Connection connection, List<UUID> people) throws SQLException {
        try (var statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getString(4);
                }
            }
        }
    }

    private static long key(Description person, boolean withBirth) {
        Name name = person.names().getFirst();
        var birth = person.birth();
        return Objects.requireNonNull(SearchKeys.ofQuestion(
                name.given() + " " + name.family(), withBirth && birth != null ? birth.date() : null));
    }

    private static long born(Description person) {
        return Objects.requireNonNull(
                SearchKeys.ofQuestion("", Objects.requireNonNull(person.birth()).date()));
    }

    /** How one question is asked. */
    private interface Asking {

        void ask(Connection connection, int number) throws SQLException;
    }
}
