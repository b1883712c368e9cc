package org.safeguardinghub.referral.restriction.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.restriction.Restriction;
import org.safeguardinghub.referral.restriction.Restriction.Word;
import org.safeguardinghub.referral.restriction.Restrictions;
import org.safeguardinghub.referral.restriction.Terms;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Restrictions in their tables. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcRestrictions implements Restrictions {

    private static final int MOST_CONTACTS = 200;

    private static final String COLUMNS = """
            r.*, confirmed.why as confirmed_why, confirmed.by_id as confirmed_by, confirmed.by_name as confirmed_name,
            confirmed.at as confirmed_at, lifted.why as lifted_why, lifted.by_id as lifted_by,
            lifted.by_name as lifted_name, lifted.at as lifted_at""";

    private static final String WITH_STEPS = """
            left join person_restriction_step confirmed
                   on confirmed.restriction_id = r.id and confirmed.what = 'CONFIRMED'
            left join person_restriction_step lifted on lifted.restriction_id = r.id and lifted.what = 'LIFTED'""";

    private final JdbcClient jdbc;
    private final TermsDocuments documents;

    JdbcRestrictions(JdbcClient jdbc, TermsDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public void add(Restriction restriction) {
        var terms = restriction.terms();
        jdbc.sql("""
                        insert into person_restriction
                            (id, authority, person_id, kind, kept_out, terms, why, by_id, by_name, at)
                        values (:id, :authority, :person, :kind, :keptOut, :terms::jsonb, :why, :by, :name, :at)""")
                .param("id", restriction.id())
                .param("authority", restriction.authority().value())
                .param("person", restriction.person().value())
                .param("kind", terms.kind().name())
                .param("keptOut", terms instanceof Terms.ConflictWall(var worker) ? worker.id() : null)
                .param("terms", documents.write(restriction))
                .param("why", restriction.why())
                .param("by", restriction.by().id())
                .param("name", restriction.by().name())
                .param("at", utc(restriction.at()))
                .update();
    }

    @Override
    public Optional<Restriction> find(UUID id) {
        return jdbc.sql("select %s from person_restriction r %s where r.id = :id".formatted(COLUMNS, WITH_STEPS))
                .param("id", id)
                .query(this::restriction)
                .optional();
    }

    @Override
    public List<Restriction> of(Collection<PersonId> people) {
        return jdbc.sql("""
                        select %s from person_restriction r %s
                        where r.person_id in (
                            select same.person_id from person asked join person same using (cluster_id)
                            where asked.person_id = any(:people))
                        order by r.at desc, r.id""".formatted(COLUMNS, WITH_STEPS))
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(this::restriction)
                .list();
    }

    @Override
    public List<OnContact> inForceOn(ContactId contact) {
        return jdbc.sql("""
                        select named.kind as person_kind, named.place, %s
                        from contact_person named
                        join person mine on mine.person_id = named.person_id and not mine.sealed
                        join person same on same.cluster_id = mine.cluster_id
                        join person_restriction r on r.person_id = same.person_id
                        %s
                        where named.contact_id = :contact and lifted.at is null
                        order by named.kind desc, named.place, r.at desc, r.id""".formatted(COLUMNS, WITH_STEPS))
                .param("contact", contact.value())
                .query((row, number) -> new OnContact(
                        restriction(row, number),
                        Objects.equals(row.getString("person_kind"), "CHILD"),
                        row.getInt("place")))
                .list();
    }

    @Override
    public List<Restriction> toBeConfirmed(UUID reader, int most) {
        return jdbc.sql("""
                        select %s from person_restriction r %s
                        where r.authority = current_setting('app.authority') and r.kind = 'CONFLICT_WALL'
                          and r.by_id = :hub and r.kept_out <> :reader and confirmed.at is null and lifted.at is null
                        order by r.at, r.id limit :most""".formatted(COLUMNS, WITH_STEPS))
                .param("hub", Worker.SYSTEM.id())
                .param("reader", reader)
                .param("most", most)
                .query(this::restriction)
                .list();
    }

    @Override
    public boolean confirm(Restriction restriction, Word word) {
        return step(restriction, "CONFIRMED", word);
    }

    @Override
    public boolean lift(Restriction restriction, Word word) {
        return step(restriction, "LIFTED", word);
    }

    private boolean step(Restriction restriction, String what, Word word) {
        return jdbc.sql("""
                        insert into person_restriction_step (restriction_id, what, authority, why, by_id, by_name, at)
                        values (:id, :what, :authority, :why, :by, :name, :at) on conflict do nothing""")
                        .param("id", restriction.id())
                        .param("what", what)
                        .param("authority", restriction.authority().value())
                        .param("why", word.why())
                        .param("by", word.by().id())
                        .param("name", word.by().name())
                        .param("at", utc(word.at()))
                        .update()
                == 1;
    }

    @Override
    public List<ContactId> reach(PersonId person) {
        return jdbc.sql("""
                        select distinct named.contact_id
                        from person asked join person same using (cluster_id)
                        join contact_person named on named.person_id = same.person_id
                        where asked.person_id = :person
                        order by named.contact_id desc limit :most""")
                .param("person", person.value())
                .param("most", MOST_CONTACTS)
                .query((row, _) -> new ContactId(uuid(row, "contact_id")))
                .list();
    }

    private Restriction restriction(ResultSet row, int number) throws SQLException {
        var id = uuid(row, "id");
        var authority = new AuthorityId(row.getString("authority"));
        return new Restriction(
                id,
                authority,
                new PersonId(uuid(row, "person_id")),
                documents.read(authority, id, Objects.requireNonNull(row.getString("terms"))),
                Objects.requireNonNull(row.getString("why")),
                new Worker(uuid(row, "by_id"), row.getString("by_name")),
                instant(row, "at"),
                word(row, "confirmed"),
                word(row, "lifted"));
    }

    private static @Nullable Word word(ResultSet row, String what) throws SQLException {
        var why = row.getString(what + "_why");
        return why == null
                ? null
                : new Word(
                        why,
                        new Worker(uuid(row, what + "_by"), row.getString(what + "_name")),
                        instant(row, what + "_at"));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
