package org.safeguardinghub.referral.returns.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.returns.ContactRow;
import org.safeguardinghub.referral.returns.Period;
import org.safeguardinghub.referral.returns.ReferralRow;
import org.safeguardinghub.referral.returns.ReferralRow.LastYear;
import org.safeguardinghub.referral.returns.StatutoryRecords;
import org.safeguardinghub.referral.statutory.ReferralReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads with a cursor, a few hundred rows at a time. A sealed person is joined nowhere. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcStatutoryRecords implements StatutoryRecords {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int AT_A_TIME = 200;

    private static final String ROWS = """
            select la.la_child_id, referral.contact_id, referral.authority, referral.document, told.document as told, referral.child,
                   exists (select from person theirs join person_restriction r on r.person_id = theirs.person_id
                           where theirs.cluster_id = person.cluster_id and r.kind = 'CONFIDENTIAL_ADDRESS'
                             and not exists (select from person_restriction_step
                                             where restriction_id = r.id and what = 'LIFTED')) as address_kept_back,
                   year.referrals, year.enquiries, year.conferences
            from referral
            join person on person.person_id = referral.person_id and not person.sealed
            join lateral (
                select la_child_id from la_child join person same using (person_id)
                where same.cluster_id = person.cluster_id and not same.sealed
                order by given_at, la_child_id limit 1) la on true
            join lateral (
                select document from contact_told where contact_told.contact_id = referral.contact_id
                order by telling desc limit 1) told on true
            join lateral (
                select count(*) filter (where theirs.referred_on > :to::date - interval '12 months') as referrals,
                       coalesce(sum((select count(*) from referral_enquiry e where e.referral_id = theirs.referral_id
                                     and e.started_on between :to::date - interval '12 months' and :to)), 0) as enquiries,
                       coalesce(sum((select count(*) from referral_enquiry e where e.referral_id = theirs.referral_id
                                     and e.conference_on between :to::date - interval '12 months' and :to)), 0) as conferences
                from referral theirs join person same on same.person_id = theirs.person_id
                where same.cluster_id = person.cluster_id and not same.sealed and theirs.referred_on <= :to) year on true
            where referral.authority = :authority and %s
            order by la.la_child_id, referral.referred_on, referral.opened_at""";

    private static final String CONTACTS = """
            select la.la_child_id, contact.contact_id, contact.authority, person.cluster_id, told.document as told, contact_person.place, contact.received_at
            from contact
            join contact_person on contact_person.contact_id = contact.contact_id and contact_person.kind = 'CHILD'
            join person on person.person_id = contact_person.person_id and not person.sealed
            left join lateral (
                select la_child_id from la_child join person same using (person_id)
                where same.cluster_id = person.cluster_id and not same.sealed
                order by given_at, la_child_id limit 1) la on true
            join lateral (
                select document from contact_told where contact_told.contact_id = contact.contact_id
                order by telling desc limit 1) told on true
            where contact.authority = :authority and contact.received_at >= :from and contact.received_at < :until
            order by contact.received_at""";

    private static final String CHANGED = """
            la.la_child_id in (
                select distinct number.la_child_id from referral_change
                join referral changed using (referral_id)
                join person them on them.person_id = changed.person_id and not them.sealed
                join lateral (
                    select la_child_id from la_child join person same using (person_id)
                    where same.cluster_id = them.cluster_id and not same.sealed
                    order by given_at, la_child_id limit 1) number on true
                where referral_change.authority = :authority and referral_change.at >= :from
                  and referral_change.at < :until and number.la_child_id > :after
                order by 1 limit :children)""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final ReferralReader referrals;

    JdbcStatutoryRecords(JdbcClient jdbc, ContactReader contacts, ReferralReader referrals) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.referrals = referrals;
    }

    @Override
    public void referrals(Boundary boundary, Which which, Period period, Consumer<ReferralRow> each) {
        contacts.enter(boundary);
        jdbc.sql(ROWS.formatted(condition(which)))
                .withFetchSize(AT_A_TIME)
                .param("authority", boundary.authority())
                .param("from", period.from())
                .param("to", period.to())
                .query((ResultSet row) -> each.accept(referral(row)));
    }

    private static String condition(Which which) {
        return switch (which) {
            case OPEN_IN ->
                "referred_on <= :to and (ended_on is null or ended_on >= :from)"
                        + " and (not no_further_action or referred_on >= :from)";
            case REFERRED_IN -> "referred_on between :from and :to";
            case ASSESSED_IN ->
                "referral.referral_id in (select referral_id from referral_assessment"
                        + " where authority = :authority and started_on between :from and :to"
                        + " union select referral_id from referral_assessment"
                        + " where authority = :authority and authorised_on between :from and :to)";
            case ENQUIRED_IN ->
                "referral.referral_id in (select referral_id from referral_enquiry where authority = :authority"
                        + " and (discussed_on between :from and :to or conference_on between :from and :to"
                        + " or not_required_on between :from and :to))";
        };
    }

    @Override
    public void contacts(Boundary boundary, Period period, Consumer<ContactRow> each) {
        contacts.enter(boundary);
        jdbc.sql(CONTACTS)
                .withFetchSize(AT_A_TIME)
                .param("authority", boundary.authority())
                .param("from", startOf(period.from()))
                .param("until", startOf(period.to().plusDays(1)))
                .query((ResultSet row) -> each.accept(contact(row)));
    }

    @Override
    public void changedOn(
            Boundary boundary, Period day, @Nullable LaChildId after, int children, Consumer<ReferralRow> each) {
        contacts.enter(boundary);
        jdbc.sql(ROWS.formatted(CHANGED))
                .withFetchSize(AT_A_TIME)
                .param("authority", boundary.authority())
                .param("from", startOf(day.from()))
                .param("until", startOf(day.to().plusDays(1)))
                .param("to", day.to())
                .param("after", after == null ? "" : after.value())
                .param("children", children)
                .query((ResultSet row) -> each.accept(referral(row)));
    }

    private ReferralRow referral(ResultSet row) throws SQLException {
        var form = form(row);
        return new ReferralRow(
                new LaChildId(row.getString("la_child_id")),
                form.children().get(row.getInt("child")),
                row.getBoolean("address_kept_back"),
                referrals.read(row.getString("document")),
                new LastYear(row.getInt("referrals"), row.getInt("enquiries"), row.getInt("conferences")));
    }

    private ReferralForm form(ResultSet row) throws SQLException {
        return contacts.readTold(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        new AuthorityId(row.getString("authority")),
                        row.getString("told"))
                .form();
    }

    private ContactRow contact(ResultSet row) throws SQLException {
        var form = form(row);
        var given = row.getString("la_child_id");
        var referrer = form.referrer();
        var source = referrer == null ? null : referrer.sourceCode();
        return new ContactRow(
                given == null ? standIn(row.getObject("cluster_id", UUID.class)) : given,
                form.children().get(row.getInt("place")),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .atZoneSameInstant(LONDON)
                        .toLocalDate(),
                source == null ? "10" : source);
    }

    /** Twenty letters and digits that stay the same for a child who has not been referred, and tell nothing. */
    private static String standIn(UUID cluster) {
        var hex = cluster.toString().replace("-", "");
        return ("c" + hex).substring(0, 20);
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(LONDON).toOffsetDateTime();
    }
}
