package org.safeguardinghub.referral.restriction.persistence;

import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.restriction.ConfidentialAddresses;
import org.safeguardinghub.referral.restriction.Walled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks as the authority for what it is, and then as the worker whether it is behind a wall. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcWalled implements Walled {

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final ConfidentialAddresses references;

    JdbcWalled(JdbcClient jdbc, ContactReader contacts, ConfidentialAddresses references) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.references = references;
    }

    @Override
    public Optional<ContactId> contact(Caller keptOut, String reference) {
        contacts.enter(Boundary.ofAuthority(keptOut.authority()));
        return references.contact(reference).filter(contact -> {
            contacts.enter(Boundary.ofWorker(keptOut));
            return jdbc.sql("select :contact = any(walled_off())")
                    .param("contact", contact.value())
                    .query(Boolean.class)
                    .single();
        });
    }

    @Override
    public boolean hides(Caller keptOut, PersonId person) {
        contacts.enter(Boundary.ofWorker(keptOut));
        return jdbc.sql("""
                        select exists (select from contact_person
                                       where person_id = :person and contact_id = any((select walled_off())::uuid[]))""")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
