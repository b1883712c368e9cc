package org.safeguardinghub.notification.delivery.persistence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the database whose rows this transaction may touch; it forgets when the transaction ends. */
@Component
class Boundaries {

    static final String ANY = "*";

    private final JdbcClient jdbc;

    Boundaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String authority, String agency) {
        jdbc.sql("select set_config('app.authority', ?, true), set_config('app.agency', ?, true)")
                .param(authority)
                .param(agency)
                .query((row, _) -> row.getString(1))
                .single();
    }
}
