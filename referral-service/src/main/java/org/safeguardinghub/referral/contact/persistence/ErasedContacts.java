package org.safeguardinghub.referral.contact.persistence;

import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Reference;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whoever might have read a contact that it is not there any more (ADR 0053). To others there never was one. */
@Component
class ErasedContacts {

    private final JdbcClient jdbc;

    ErasedContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused 410 {@code contact-erased} */
    void refuse(Boundary boundary, Reference reference) {
        boolean erased = jdbc.sql("""
                        select exists (select from erasure
                                       where reference = :reference and state = 'ERASED' and %s)""".formatted(JdbcContacts.WITHIN))
                .param("reference", reference.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(Boolean.class)
                .single();
        if (erased) {
            throw new Refused(
                    HttpStatus.GONE, "contact-erased", "The time of this contact was over, and it has been erased.");
        }
    }
}
