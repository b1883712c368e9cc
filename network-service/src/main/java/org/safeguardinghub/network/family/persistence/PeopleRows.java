package org.safeguardinghub.network.family.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.safeguardinghub.network.family.ContactLevel;
import org.safeguardinghub.network.family.IdentifiedBy;
import org.safeguardinghub.network.family.Member;
import org.safeguardinghub.network.family.Membership;
import org.safeguardinghub.network.family.Network;
import org.safeguardinghub.network.family.NetworkId;
import org.safeguardinghub.network.family.Person;
import org.safeguardinghub.network.family.PersonKey;
import org.safeguardinghub.network.family.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the people around the children. */
@Component
class PeopleRows {

    private final JdbcClient jdbc;

    PeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Network.Seeded network) {
        for (var position = 0; position < network.children().size(); position++) {
            addChild(network.id(), position, network.children().get(position));
        }
        for (var position = 0; position < network.members().size(); position++) {
            addMember(network.id(), position, network.members().get(position));
        }
    }

    void remove(NetworkId network) {
        for (var table : List.of("network_member", "network_child")) {
            jdbc.sql("delete from " + table + " where network_id = :network")
                    .param("network", network.value())
                    .update();
        }
    }

    List<Person> children(NetworkId network) {
        return jdbc.sql("select * from network_child where network_id = :network order by position")
                .param("network", network.value())
                .query((row, _) -> person(row))
                .list();
    }

    List<Member> members(NetworkId network) {
        return jdbc.sql("select * from network_member where network_id = :network order by position")
                .param("network", network.value())
                .query((row, _) -> new Member(
                        person(row),
                        new Relation(row.getString("relation")),
                        IdentifiedBy.valueOf(row.getString("identified_by")),
                        ContactLevel.valueOf(row.getString("contact_level")),
                        membership(row.getString("status"), JdbcNetworks.instant(row, "status_since"))))
                .list();
    }

    private void addChild(NetworkId network, int position, Person child) {
        jdbc.sql("""
                        insert into network_child (network_id, position, person_key, display_name)
                        values (:network, :position, :key, :name) on conflict do nothing
                        """)
                .param("network", network.value())
                .param("position", position)
                .param("key", child.key().value())
                .param("name", child.displayName())
                .update();
    }

    private void addMember(NetworkId network, int position, Member member) {
        jdbc.sql("""
                        insert into network_member
                            (network_id, position, person_key, display_name, relation, identified_by, contact_level,
                             status, status_since)
                        values
                            (:network, :position, :key, :name, :relation, :identifiedBy, :contactLevel,
                             :status, :since)
                        """)
                .param("network", network.value())
                .param("position", position)
                .param("key", member.person().key().value())
                .param("name", member.person().displayName())
                .param("relation", member.relation().code())
                .param("identifiedBy", member.identifiedBy().name())
                .param("contactLevel", member.contactLevel().name())
                .param("status", status(member.status()))
                .param("since", JdbcNetworks.utc(since(member.status())))
                .update();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(new PersonKey(row.getString("person_key")), row.getString("display_name"));
    }

    private static Membership membership(String status, Instant since) {
        return switch (status) {
            case "SUGGESTED" -> new Membership.Suggested(since);
            default -> throw new IllegalStateException("a membership this version does not know");
        };
    }

    private static String status(Membership membership) {
        return switch (membership) {
            case Membership.Suggested _ -> "SUGGESTED";
        };
    }

    private static Instant since(Membership membership) {
        return switch (membership) {
            case Membership.Suggested(var at) -> at;
        };
    }
}
