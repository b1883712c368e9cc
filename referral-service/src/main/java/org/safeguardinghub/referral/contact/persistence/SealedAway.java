package org.safeguardinghub.referral.contact.persistence;

import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Once nobody works on it any more, a contact about somebody whose record is sealed does not exist for workers; while
 * somebody does, a child's safety goes first. Its sender keeps their own words (ADR 0028).
 */
@Component
class SealedAway {

    private static final String ANY = "*";

    private final JdbcClient jdbc;

    SealedAway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open contacts, which are nearly all that is looked up, cost no second question. */
    boolean shows(Boundary boundary, Contact now) {
        boolean isForAWorker =
                boundary.agency().equals(ANY) && !boundary.authority().equals(ANY);
        return !isForAWorker || now.isOpen() || isShown(now.arrival().id());
    }

    private boolean isShown(ContactId contact) {
        return jdbc.sql("""
                        select exists (select 1 from referral where contact_id = :contact and open)
                            or not exists (select 1 from contact_person named
                                           join person on person.person_id = named.person_id and person.sealed
                                           where named.contact_id = :contact)""")
                .param("contact", contact.value())
                .query(Boolean.class)
                .single();
    }
}
