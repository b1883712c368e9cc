package org.safeguardinghub.referral.staffing.persistence;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.staffing.HeldWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open referrals by whom they are allocated to, counted along the index of open ones. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcHeldReferrals implements HeldWork {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcHeldReferrals(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public Map<UUID, Integer> open(Boundary boundary) {
        contacts.enter(boundary);
        var held = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select worker_id, count(*) from referral
                        where authority = :authority and open and worker_id is not null group by worker_id""").param("authority", boundary.authority()).query(row -> {
            held.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return held;
    }
}
