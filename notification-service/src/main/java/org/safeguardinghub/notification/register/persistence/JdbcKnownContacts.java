package org.safeguardinghub.notification.register.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.register.KnownContact;
import org.safeguardinghub.notification.register.KnownContacts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcKnownContacts implements KnownContacts {

    private final JdbcClient jdbc;

    JdbcKnownContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(KnownContact contact) {
        jdbc.sql("""
                insert into known_contact (contact_id, reference, authority, sender, holder)
                values (:contact, :reference, :authority, :sender, :holder) on conflict do nothing""")
                .param("contact", contact.id().value())
                .param("reference", contact.reference())
                .param("authority", contact.authority().value())
                .param("sender", contact.sender().value())
                .param("holder", contact.holder(), Types.OTHER)
                .update();
    }

    @Override
    public KnownContact get(ContactId id) {
        return jdbc.sql("select * from known_contact where contact_id = :contact")
                .param("contact", id.value())
                .query(JdbcKnownContacts::contact)
                .optional()
                .orElseThrow(() -> new IllegalStateException("contact " + id + " has not arrived here"));
    }

    @Override
    public void heldBy(ContactId id, @Nullable UUID holder) {
        jdbc.sql("update known_contact set holder = :holder where contact_id = :contact")
                .param("holder", holder, Types.OTHER)
                .param("contact", id.value())
                .update();
    }

    @Override
    public boolean forget(ContactId id, AuthorityId authority, Instant at) {
        jdbc.sql("delete from known_contact where contact_id = :contact")
                .param("contact", id.value())
                .update();
        return jdbc.sql("""
                insert into erased_contact (contact_id, authority, erased_at)
                values (:contact, :authority, :at) on conflict do nothing""")
                        .param("contact", id.value())
                        .param("authority", authority.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public boolean isErased(ContactId id) {
        return jdbc.sql("select exists (select from erased_contact where contact_id = :contact)")
                .param("contact", id.value())
                .query(Boolean.class)
                .single();
    }

    private static KnownContact contact(ResultSet row, int number) throws SQLException {
        return new KnownContact(
                new ContactId(row.getObject("contact_id", UUID.class)),
                row.getString("reference"),
                new AuthorityId(row.getString("authority")),
                new AgencyId(row.getString("sender")),
                row.getObject("holder", UUID.class));
    }
}
