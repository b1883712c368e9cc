package org.safeguardinghub.referral.contact.persistence;

import org.safeguardinghub.referral.contact.Boundary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the database whose rows this transaction may touch; it forgets when the transaction ends. Once a worker has asked
 * in it, whatever follows from that stays in front of their conflict walls.
 */
@Component
class Boundaries {

    private final JdbcClient jdbc;

    Boundaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Boundary boundary) {
        jdbc.sql("""
                        select set_config('app.authority', :authority, true), set_config('app.agency', :agency, true),
                               case when :worker <> '' then set_config('app.worker', :worker, true) end""")
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .param("worker", boundary.worker())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
