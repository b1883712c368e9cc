package org.safeguardinghub.referral.people.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Everybody who is the same, by the answers that stand. A group is named by the smallest id in it, so that taking an
 * answer back restores not only who was together but the name of the group as well.
 */
@Component
class Clusters {

    private final JdbcClient jdbc;

    Clusters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void regroup(PersonId one, PersonId other) {
        var people = together(List.of(one, other));
        var groups = new Groups(people);
        jdbc.sql("""
                        select person_id, other_person_id from match_candidate
                        where answer = 'SAME' and person_id = any(:people) and other_person_id = any(:people)""").param("people", people.toArray(UUID[]::new)).query(row -> {
            groups.join(Columns.uuid(row, "person_id"), Columns.uuid(row, "other_person_id"));
        });
        var names = groups.names();
        jdbc.sql("""
                        update person set cluster_id = grouped.cluster_id
                        from unnest(:people::uuid[], :clusters::uuid[]) as grouped (person_id, cluster_id)
                        where person.person_id = grouped.person_id and person.cluster_id <> grouped.cluster_id""")
                .param("people", people.toArray(UUID[]::new))
                .param("clusters", people.stream().map(names::get).toArray(UUID[]::new))
                .update();
    }

    /** Everybody in the groups of these. */
    private List<UUID> together(Collection<PersonId> some) {
        return jdbc.sql("""
                        select person_id from person
                        where cluster_id in (select cluster_id from person where person_id = any(:some))
                        order by person_id""")
                .param("some", Columns.uuids(some))
                .query((row, _) -> Columns.uuid(row, "person_id"))
                .list();
    }

    /** Who hangs together, found by joining. */
    private static final class Groups {

        private final Map<UUID, UUID> leader = new HashMap<>();

        Groups(List<UUID> people) {
            people.forEach(person -> leader.put(person, person));
        }

        void join(UUID one, UUID other) {
            var first = leaderOf(one);
            var second = leaderOf(other);
            if (first.compareTo(second) < 0) {
                leader.put(second, first);
            } else {
                leader.put(first, second);
            }
        }

        private UUID leaderOf(UUID person) {
            var next = leader.getOrDefault(person, person);
            return next.equals(person) ? person : leaderOf(next);
        }

        Map<UUID, UUID> names() {
            return leader.keySet().stream().collect(Collectors.toMap(Function.identity(), this::leaderOf));
        }
    }
}
