package org.safeguardinghub.referral.staffing.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact.Held;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.staffing.OpenOffers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads along the index of what is offered, so that its cost is that of what lies unanswered. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcOpenOffers implements OpenOffers {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcOpenOffers(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<Offer> madeBefore(Boundary boundary, Instant when) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select document, version from contact
                        where authority = :authority and open and document #> '{hold,offered}' is not null
                          and document #>> '{hold,offered,at}' < :when
                        order by document #>> '{hold,offered,at}' limit :most""")
                .param("authority", boundary.authority())
                .param("when", when.toString())
                .param("most", MOST)
                .query(this::offer)
                .list();
    }

    private Offer offer(ResultSet row, int number) throws SQLException {
        var contact = contacts.read(row.getString("document"));
        var hold = ((Held) contact).hold();
        var offered = Objects.requireNonNull(hold.offered());
        return new Offer(
                contact.arrival().reference().value(), row.getInt("version"), hold.by(), offered.to(), offered.at());
    }
}
