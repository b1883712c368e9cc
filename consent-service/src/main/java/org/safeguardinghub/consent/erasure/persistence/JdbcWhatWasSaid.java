package org.safeguardinghub.consent.erasure.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.erasure.WhatWasSaid;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcWhatWasSaid implements WhatWasSaid {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcWhatWasSaid(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public boolean erase(AuthorityId authority, ContactId contact, Instant at) {
        boundaries.enter(authority);
        boolean isNew = remember(authority, contact, at);
        endReviews(authority, contact);
        boolean wasSaid = jdbc.sql("select erase_contact(:contact, :authority)")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .query(Boolean.class)
                .single();
        return isNew || wasSaid;
    }

    private boolean remember(AuthorityId authority, ContactId contact, Instant at) {
        return jdbc.sql("""
                        insert into erased_contact (contact_id, authority, erased_at)
                        values (:contact, :authority, :at) on conflict do nothing""")
                        .param("contact", contact.value())
                        .param("authority", authority.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void endReviews(AuthorityId authority, ContactId contact) {
        jdbc.sql("""
                        update non_disclosure set due_on = null
                        where contact_id = :contact and authority = :authority and due_on is not null""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .update();
    }
}
