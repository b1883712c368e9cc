package org.safeguardinghub.referral.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.form.ReferralForm;
import org.safeguardinghub.referral.people.Named;
import org.safeguardinghub.referral.people.PersonKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings people and the forms that name them together; each form is read once, however many it names. */
@Component
class NamedOnForms {

    static final String COLUMNS = "contact_id, authority, source_agency, person_id, kind, place";

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    NamedOnForms(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new ContactId(Columns.uuid(row, "contact_id")),
                new AuthorityId(row.getString("authority")),
                row.getString("source_agency"),
                Columns.person(row, "person_id"),
                PersonKind.valueOf(row.getString("kind")),
                row.getInt("place"));
    }

    List<Named> of(List<Place> places) {
        var ids =
                places.stream().map(place -> place.contact().value()).distinct().toArray(UUID[]::new);
        Map<ContactId, Form> forms = jdbc
                .sql("""
                        select contact.contact_id, contact.authority, contact.received_at, told.document
                        from contact
                        join lateral (select document from contact_told
                                      where contact_told.contact_id = contact.contact_id
                                      order by telling desc limit 1) told on true
                        where contact.contact_id = any(:contacts)""")
                .param("contacts", ids)
                .query((row, _) -> new Form(
                        new ContactId(Columns.uuid(row, "contact_id")),
                        contacts.readTold(
                                        new ContactId(Columns.uuid(row, "contact_id")),
                                        new AuthorityId(row.getString("authority")),
                                        row.getString("document"))
                                .form(),
                        Columns.instant(row, "received_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Form::contact, form -> form));
        return places.stream()
                .map(place -> place.on(Objects.requireNonNull(forms.get(place.contact()))))
                .toList();
    }

    record Place(ContactId contact, AuthorityId authority, String agency, PersonId person, PersonKind kind, int place) {

        Named on(Form form) {
            return new Named(contact, authority, person, kind, place, form.form(), agency, form.receivedAt());
        }
    }

    record Form(ContactId contact, ReferralForm form, Instant receivedAt) {}
}
