package org.safeguardinghub.referral.enquiry.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.LaterAgreements;
import org.safeguardinghub.referral.enquiry.LaterAgreement;
import org.safeguardinghub.referral.enquiry.Withdrawal;
import org.safeguardinghub.referral.enquiry.Withdrawals;
import org.safeguardinghub.referral.form.Basis.Agreement;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agreement taken back, agreement given later and asking authorised, each a row that is never altered. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcWithdrawals implements Withdrawals, LaterAgreements {

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final RequestDocuments documents;

    JdbcWithdrawals(JdbcClient jdbc, ContactReader contacts, RequestDocuments documents) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.documents = documents;
    }

    @Override
    public void add(AuthorityId authority, ContactId contact, Withdrawal withdrawal) {
        contacts.enter(new Boundary(authority.value(), "*"));
        jdbc.sql("""
                        insert into agreement_withdrawal (contact_id, authority, at, document)
                        values (:contact, :authority, :at, :document::jsonb)""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("at", utc(withdrawal.recordedAt()))
                .param("document", documents.write(withdrawal))
                .update();
    }

    @Override
    public List<Withdrawal> of(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("select document from agreement_withdrawal where contact_id = :contact order by at")
                .param("contact", contact.value())
                .query((row, _) -> documents.withdrawal(row.getString("document")))
                .list();
    }

    @Override
    public void add(AuthorityId authority, ContactId contact, LaterAgreement agreement) {
        contacts.enter(new Boundary(authority.value(), "*"));
        jdbc.sql("""
                        insert into agreement_given (contact_id, authority, at, document)
                        values (:contact, :authority, :at, :document::jsonb)""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("at", utc(agreement.recordedAt()))
                .param("document", documents.write(agreement))
                .update();
    }

    @Override
    public List<LaterAgreement> agreements(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("select document from agreement_given where contact_id = :contact order by at")
                .param("contact", contact.value())
                .query((row, _) -> documents.agreement(row.getString("document")))
                .list();
    }

    @Override
    public Optional<Agreement> lastWord(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select word from (
                            select 'WITHDRAWN' as word, at from agreement_withdrawal where contact_id = :contact
                            union all
                            select 'GIVEN', at from agreement_given where contact_id = :contact
                            union all
                            select word, at from (
                                select document #>> '{form,basis,agreementToService}' as word,
                                       (document ->> 'at')::timestamptz as at,
                                       lag(document #>> '{form,basis,agreementToService}') over (order by telling) as before
                                from contact_told where contact_id = :contact) told
                            where word in ('REFUSED', 'WITHDRAWN') and before <> word) said
                        order by at desc limit 1""")
                .param("contact", contact.value())
                .query((row, _) -> Agreement.valueOf(row.getString("word")))
                .optional();
    }

    @Override
    public Optional<Agreement> lastWord(ContactId contact) {
        return lastWord(Boundary.ofTheHouse(), contact);
    }

    @Override
    public boolean isDecidedAgain(Boundary boundary, ContactId contact, Instant since) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select exists (select 1 from contact_change
                                       where contact_id = :contact and at > :since
                                         and what in ('SCREENED', 'RATED', 'DOWNGRADE_AGREED', 'PROPOSED', 'SIGNED'))""")
                .param("contact", contact.value())
                .param("since", utc(since))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void authorise(AuthorityId authority, ContactId contact, Authorisation authorisation) {
        contacts.enter(new Boundary(authority.value(), "*"));
        jdbc.sql("""
                        insert into enquiry_authorisation (contact_id, authority, at, by_id, by_name, why)
                        values (:contact, :authority, :at, :by, :name, :why)""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("at", utc(authorisation.at()))
                .param("by", authorisation.by().id())
                .param("name", authorisation.by().name())
                .param("why", authorisation.why())
                .update();
    }

    @Override
    public List<Authorisation> authorisations(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql(
                        "select by_id, by_name, why, at from enquiry_authorisation where contact_id = :contact order by at")
                .param("contact", contact.value())
                .query((row, _) -> new Authorisation(
                        new Worker(row.getObject("by_id", UUID.class), row.getString("by_name")),
                        row.getString("why"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
