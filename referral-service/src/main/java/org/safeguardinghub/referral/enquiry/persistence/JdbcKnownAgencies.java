package org.safeguardinghub.referral.enquiry.persistence;

import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.enquiry.Agency;
import org.safeguardinghub.referral.enquiry.KnownAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The agencies that the database has come to know. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcKnownAgencies implements KnownAgencies {

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcKnownAgencies(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<Agency> within(Boundary boundary) {
        contacts.enter(boundary);
        return jdbc.sql(
                        "select agency_id, name, type from known_agency where authority = :authority order by name, agency_id")
                .param("authority", boundary.authority())
                .query((row, _) -> new Agency(
                        new AgencyId(row.getString("agency_id")), row.getString("name"), row.getString("type")))
                .list();
    }
}
