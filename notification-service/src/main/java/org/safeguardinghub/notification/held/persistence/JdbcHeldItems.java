package org.safeguardinghub.notification.held.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.held.HeldItems;
import org.safeguardinghub.notification.held.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcHeldItems implements HeldItems {

    private static final String FROM = "The hub";

    private final JdbcClient jdbc;

    JdbcHeldItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Item> about(AuthorityId authority, Set<ContactId> contacts, int most) {
        jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', '*', true)")
                .param(authority.value())
                .query((row, _) -> row.getString(1))
                .single();
        return jdbc.sql("""
                        select * from (
                            select 'NOTICE' as what, id, contact_id, reference, happened_at as at, kind, agency as other
                            from notice where authority = :authority and contact_id = any(:contacts)
                            union all
                            select 'ALERT', id, contact_id, coalesce(reference, ''), raised_at, kind, state
                            from alert where authority = :authority and contact_id = any(:contacts)) held
                        order by at, id limit :most""")
                .param("authority", authority.value())
                .param("contacts", contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .param("most", most)
                .query(JdbcHeldItems::item)
                .list();
    }

    private static Item item(ResultSet row, int rowNumber) throws SQLException {
        var what = row.getString("what");
        boolean isNotice = what.equals("NOTICE");
        return new Item(
                what + "|" + row.getString("id"),
                what,
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("reference"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                FROM,
                List.of(
                        new Item.Field(isNotice ? "What was told" : "What was raised", row.getString("kind")),
                        new Item.Field(isNotice ? "To whom" : "How it stands", row.getString("other"))),
                isNotice ? Set.of("ABOUT_SUBJECT", "REFERRER") : Set.of("ABOUT_SUBJECT"));
    }
}
