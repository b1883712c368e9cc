package org.safeguardinghub.notification.agency.persistence;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.notification.agency.Agencies;
import org.safeguardinghub.notification.agency.Agency;
import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.agency.Endpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAgencies implements Agencies {

    private final JdbcClient jdbc;
    private final CatcherSettings catcher;

    JdbcAgencies(JdbcClient jdbc, CatcherSettings catcher) {
        this.jdbc = jdbc;
        this.catcher = catcher;
    }

    @Override
    public Optional<Agency> find(AgencyId id) {
        return jdbc.sql("select authority from agency where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(authority -> new Agency(id, new AuthorityId(authority), usable(id)));
    }

    @Override
    public List<AgencyId> onCall(AuthorityId authority) {
        return jdbc.sql("select agency from duty_desk where authority = :authority order by rung")
                .param("authority", authority.value())
                .query((row, _) -> new AgencyId(row.getString("agency")))
                .list();
    }

    @Override
    public void disable(AgencyId agency, Channel channel, String code, Instant when) {
        jdbc.sql("""
                update endpoint set disabled_at = :when, disabled_code = :code
                where agency = :agency and channel = :channel and disabled_at is null""")
                .param("when", when.atOffset(ZoneOffset.UTC))
                .param("code", code)
                .param("agency", agency.value())
                .param("channel", channel.name())
                .update();
    }

    private List<Endpoint> usable(AgencyId id) {
        return jdbc.sql("""
                select channel, address, allowed_host from endpoint
                where agency = :agency and disabled_at is null order by preference""").param("agency", id.value()).query(this::endpoint).list();
    }

    private Endpoint endpoint(ResultSet row, int number) throws SQLException {
        var address = catcher.settle(row.getString("address"));
        return switch (Channel.valueOf(row.getString("channel"))) {
            case WEBHOOK -> new Endpoint.Webhook(URI.create(address), row.getString("allowed_host"));
            case EMAIL -> new Endpoint.Mailbox(address);
        };
    }
}
