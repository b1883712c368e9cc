package org.safeguardinghub.consent.erasure.persistence;

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
    public boolean erase(AuthorityId authority, ContactId contact) {
        boundaries.enter(authority);
        return jdbc.sql("select erase_contact(:contact, :authority)")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .query(Boolean.class)
                .single();
    }
}
