package org.safeguardinghub.network.family.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.network.family.Network;
import org.safeguardinghub.network.family.NetworkId;
import org.safeguardinghub.network.family.Networks;
import org.safeguardinghub.network.family.WaitingFor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNetworks implements Networks {

    private static final String FIND = "select * from network where contact_id = :contact and authority = :authority";

    private final JdbcClient jdbc;
    private final PeopleRows people;

    JdbcNetworks(JdbcClient jdbc, PeopleRows people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public Optional<Network> find(ContactId contact, AuthorityId authority) {
        return found(FIND, contact, authority);
    }

    @Override
    public Optional<Network> findToChange(ContactId contact, AuthorityId authority) {
        return found(FIND + " for update", contact, authority);
    }

    private Optional<Network> found(String sql, ContactId contact, AuthorityId authority) {
        return jdbc.sql(sql)
                .param("contact", contact.value())
                .param("authority", authority.value())
                .query(this::network)
                .optional();
    }

    @Override
    public boolean add(Network.Waiting network) {
        var added = jdbc.sql("""
                        insert into network
                            (id, contact_id, authority, state, waiting_for, attempts, next_try, opened_at, state_since)
                        values (:id, :contact, :authority, 'WAITING', :waitingFor, 0, :nextTry, :at, :at)
                        on conflict (contact_id) do nothing
                        """)
                .param("id", network.id().value())
                .param("contact", network.contact().value())
                .param("authority", network.authority().value())
                .param("waitingFor", network.what().name())
                .param("nextTry", utc(network.nextTry()))
                .param("at", utc(network.opening().at()))
                .update();
        if (added == 1) {
            addChange(
                    network.id(),
                    null,
                    "WAITING",
                    network.what().name(),
                    network.opening().at());
        }
        return added == 1;
    }

    @Override
    public void save(Network network) {
        switch (network) {
            case Network.Waiting waiting -> saveWaiting(waiting);
            case Network.Seeded seeded -> {
                saveState(seeded, "WAITING", "SEEDED", "HOUSEHOLD_RECEIVED", seeded.at());
                people.add(seeded);
            }
            case Network.Withheld withheld ->
                saveState(withheld, "WAITING", "WITHHELD", "DISCLOSURE_REFUSED", withheld.at());
            case Network.Erased erased -> {
                people.remove(erased.id());
                saveState(erased, stateOf(erased.id()), "ERASED", "CONTACT_ERASED", erased.at());
            }
        }
    }

    /** Each new try is a heartbeat, not a chapter of the story: only the row changes. */
    private void saveWaiting(Network.Waiting waiting) {
        jdbc.sql("""
                        update network set waiting_for = :what, attempts = :attempts, next_try = :nextTry
                        where id = :id
                        """)
                .param("what", waiting.what().name())
                .param("attempts", waiting.attempts())
                .param("nextTry", utc(waiting.nextTry()))
                .param("id", waiting.id().value())
                .update();
    }

    private void saveState(Network network, String from, String state, String why, Instant at) {
        jdbc.sql("""
                        update network
                        set state = :state, waiting_for = null, next_try = null, state_since = :at
                        where id = :id
                        """)
                .param("state", state)
                .param("at", utc(at))
                .param("id", network.id().value())
                .update();
        addChange(network.id(), from, state, why, at);
    }

    private String stateOf(NetworkId network) {
        return jdbc.sql("select state from network where id = :id")
                .param("id", network.value())
                .query(String.class)
                .single();
    }

    private void addChange(NetworkId network, @Nullable String from, String to, String why, Instant at) {
        jdbc.sql("""
                        insert into network_change (network_id, from_state, to_state, why, at)
                        values (:network, :from, :to, :why, :at)
                        """)
                .param("network", network.value())
                .param("from", from)
                .param("to", to)
                .param("why", why)
                .param("at", utc(at))
                .update();
    }

    private Network network(ResultSet row, int rowNumber) throws SQLException {
        var opening = new Network.Opening(
                new NetworkId(row.getObject("id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new AuthorityId(row.getString("authority")),
                instant(row, "opened_at"));
        return switch (row.getString("state")) {
            case "WAITING" ->
                new Network.Waiting(
                        opening,
                        WaitingFor.valueOf(row.getString("waiting_for")),
                        row.getInt("attempts"),
                        instant(row, "next_try"));
            case "SEEDED" ->
                new Network.Seeded(
                        opening,
                        people.children(opening.id()),
                        people.members(opening.id()),
                        instant(row, "state_since"));
            case "WITHHELD" -> new Network.Withheld(opening, instant(row, "state_since"));
            case "ERASED" -> new Network.Erased(opening, instant(row, "state_since"));
            default -> throw new IllegalStateException("a network in a state this version does not know");
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
