package org.safeguardinghub.referral.people.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.encryption.BlindIndex;
import org.safeguardinghub.referral.people.Keyed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everybody under one key is a block. A block that is larger than its limit tells too little and is left out: the same
 * two people share narrower keys too. So the cost of a search does not grow with the number of people.
 */
@Component
class Blocks {

    private static final int LARGEST = 30;
    private static final int MOST_COMPARED = 60;

    private final JdbcClient jdbc;
    private final BlindIndex index;

    Blocks(JdbcClient jdbc, BlindIndex index) {
        this.jdbc = jdbc;
        this.index = index;
    }

    void add(List<Keyed> people) {
        var rows = rows(people);
        jdbc.sql("""
                        insert into person_key (key, authority, person_id)
                        select * from unnest(:keys::bigint[], :authorities::text[], :people::uuid[])
                        on conflict do nothing""")
                .param("keys", rows.stream().map(Row::key).toArray(Long[]::new))
                .param("authorities", rows.stream().map(Row::authority).toArray(String[]::new))
                .param("people", rows.stream().map(Row::person).toArray(UUID[]::new))
                .update();
    }

    Map<PersonId, List<PersonId>> met(List<Keyed> people) {
        var rows = rows(people);
        var common = new HashMap<UUID, Map<UUID, Integer>>();
        jdbc.sql("""
                        select asked.person_id, block.people
                        from unnest(:keys::bigint[], :authorities::text[], :people::uuid[])
                             as asked (key, authority, person_id)
                        cross join lateral (
                            select array_agg(person_id) as people
                            from (select person_key.person_id from person_key
                                  where person_key.authority = asked.authority and person_key.key = asked.key
                                  limit :more) found) block
                        where cardinality(block.people) between 2 and :largest""")
                .param("keys", rows.stream().map(Row::key).toArray(Long[]::new))
                .param("authorities", rows.stream().map(Row::authority).toArray(String[]::new))
                .param("people", rows.stream().map(Row::person).toArray(UUID[]::new))
                .param("largest", LARGEST)
                .param("more", LARGEST + 1)
                .query(row -> {
                    var person = Columns.uuid(row, "person_id");
                    for (var other : (UUID[]) row.getArray("people").getArray()) {
                        if (!other.equals(person)) {
                            common.computeIfAbsent(person, _ -> new HashMap<>()).merge(other, 1, Integer::sum);
                        }
                    }
                });
        return common.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> new PersonId(entry.getKey()), entry -> mostInCommonFirst(entry.getValue())));
    }

    private static List<PersonId> mostInCommonFirst(Map<UUID, Integer> common) {
        return common.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPARED)
                .map(entry -> new PersonId(entry.getKey()))
                .toList();
    }

    /** In the order of the index, so that two who write at once wait for each other and never in a circle. */
    private List<Row> rows(List<Keyed> people) {
        var rows = new ArrayList<Row>();
        people.forEach(keyed -> keyed.keys()
                .forEach(key -> rows.add(new Row(
                        stored(key),
                        keyed.named().authority().value(),
                        keyed.named().person().value()))));
        rows.sort(Comparator.comparing(Row::authority).thenComparing(Row::key).thenComparing(Row::person));
        return rows;
    }

    /** Whoever has the database cannot guess a name or a postcode and look whether it is there. */
    long stored(long key) {
        return index.of("person-key", key);
    }

    private record Row(long key, String authority, UUID person) {}
}
