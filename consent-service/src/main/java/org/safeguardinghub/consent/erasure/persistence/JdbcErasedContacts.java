package org.safeguardinghub.consent.erasure.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.erasure.ErasedContacts;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcErasedContacts implements ErasedContacts {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcErasedContacts(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public boolean add(AuthorityId authority, ContactId contact, Instant at) {
        boundaries.enter(authority);
        return jdbc.sql("select erase_contact(:contact, :authority, :at)")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean has(AuthorityId authority, ContactId contact) {
        boundaries.enter(authority);
        return jdbc.sql(
                        "select exists (select from erased_contact where contact_id = :contact and authority = :authority)")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .query(Boolean.class)
                .single();
    }
}
