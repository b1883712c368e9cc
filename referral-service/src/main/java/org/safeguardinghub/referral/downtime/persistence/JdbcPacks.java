package org.safeguardinghub.referral.downtime.persistence;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.downtime.Pack;
import org.safeguardinghub.referral.downtime.Packs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One row for each authority. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcPacks implements Packs {

    private static final String EVERY_AUTHORITY = "*";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcPacks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Pack> last(AuthorityId authority) {
        enter(authority.value());
        return jdbc.sql("select document from downtime_pack where authority = :authority")
                .param("authority", authority.value())
                .query((row, _) -> json.readValue(row.getString("document"), Pack.class))
                .optional();
    }

    @Override
    public void keep(Pack pack) {
        enter(pack.authority().value());
        jdbc.sql("""
                        insert into downtime_pack (authority, as_of, document) values (:authority, :asOf, :document::jsonb)
                        on conflict (authority) do update set as_of = excluded.as_of, document = excluded.document
                        where downtime_pack.as_of < excluded.as_of""")
                .param("authority", pack.authority().value())
                .param("asOf", pack.asOf().atOffset(ZoneOffset.UTC))
                .param("document", json.writeValueAsString(pack))
                .update();
    }

    @Override
    public List<AuthorityId> authorities() {
        enter(EVERY_AUTHORITY);
        return jdbc.sql("select distinct authority from worker order by authority")
                .query((row, _) -> new AuthorityId(row.getString(1)))
                .list();
    }

    private void enter(String authority) {
        jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', '*', true)")
                .param(authority)
                .query((_, _) -> true)
                .single();
    }
}
