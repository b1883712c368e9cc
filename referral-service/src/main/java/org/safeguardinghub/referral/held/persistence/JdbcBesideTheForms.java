package org.safeguardinghub.referral.held.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.held.BesideTheForms;
import org.safeguardinghub.referral.held.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Each part of the query gives what it answers and the words side by side, so that one row is one thing that is held. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBesideTheForms implements BesideTheForms {

    private static final String TOGETHER = """
            with same as (
                select same.person_id
                from person known
                join person same on same.cluster_id = known.cluster_id and not same.sealed
                where known.person_id = :person and known.authority = :authority and not known.sealed)
            """;

    private static final String FILES = """
            select 'ATTACHMENT' as kind, file.attachment_id::text as id, file.contact_id, contact.reference,
                   file.sent_at as at, file.agency as teller,
                   array['Name of the file', 'What it is', 'Size in bytes', 'How it stands'] as what,
                   array[file.file_name, file.type, file.size::text, file.status] as said,
                   array[case when file.agency = contact.source_agency then 'FROM_REFERRER' else 'FROM_AGENCY' end] as marks
            from attachment file join contact on contact.contact_id = file.contact_id
            where file.authority = :authority and file.contact_id = any(:contacts)
            """;

    private static final String MATCHES = """
            select 'MATCH_ANSWER', said.candidate_id || '|' || said.version, null::uuid, null, said.at, said.by_name,
                   array['Whether two records are the same person', 'Why'], array[said.answer, said.why],
                   case when one.restricted or other.restricted then array['RESTRICTED'] else '{}'::text[] end
            from match_answer said
            join match_candidate found on found.candidate_id = said.candidate_id
            join person one on one.person_id = found.person_id and not one.sealed
            join person other on other.person_id = found.other_person_id and not other.sealed
            where said.authority = :authority
              and (one.person_id in (select person_id from same) or other.person_id in (select person_id from same))
            """;

    private static final String PROTECTION = """
            select 'PERSON_MARK', mark.person_id || '|' || mark.number, null::uuid, null, mark.at, mark.by_name,
                   array['What was decided', 'Why'], array[mark.what, mark.why], '{}'::text[]
            from person_mark mark
            where mark.authority = :authority and mark.person_id in (select person_id from same)
              and mark.what in ('RESTRICTED', 'UNRESTRICTED')
            union all
            select 'RESTRICTION', placed.id::text, null, null, placed.at, placed.by_name,
                   array['What has to be observed', 'Why'],
                   array[placed.kind, case placed.kind when 'SAFE_CONTACT' then 'kept apart' else placed.why end],
                   case placed.kind when 'SAFE_CONTACT' then array['SAFE_CONTACT'] else '{}'::text[] end
            from person_restriction placed
            where placed.authority = :authority and placed.person_id in (select person_id from same)
              and placed.kind <> 'CONFLICT_WALL'
            """;

    private static final String OPENINGS = """
            select 'EMERGENCY_OPENING', opened.id::text, null::uuid, null, opened.at, 'The front door',
                   array['What the emergency was', 'What had to be known', 'What a manager found'],
                   array[opened.reason, opened.because, coalesce(reviewed.finding, 'not looked at yet')], '{}'::text[]
            from broken_glass opened left join broken_glass_review reviewed on reviewed.id = opened.id
            where opened.authority = :authority and opened.person_id in (select person_id from same)
            """;

    private final JdbcClient jdbc;
    private final ContactReader contacts;

    JdbcBesideTheForms(JdbcClient jdbc, ContactReader contacts) {
        this.jdbc = jdbc;
        this.contacts = contacts;
    }

    @Override
    public List<Kept> about(AuthorityId authority, PersonId person, Set<ContactId> among) {
        contacts.enter(Boundary.ofAuthority(authority));
        return jdbc.sql(TOGETHER + String.join("union all\n", FILES, MATCHES, PROTECTION, OPENINGS) + "order by at, id")
                .param("authority", authority.value())
                .param("person", person.value())
                .param("contacts", among.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(JdbcBesideTheForms::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int rowNumber) throws SQLException {
        var contact = row.getObject("contact_id", UUID.class);
        return new Kept(
                row.getString("kind"),
                row.getString("id"),
                contact == null ? null : new ContactId(contact),
                row.getString("reference"),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("teller"),
                fields(texts(row, "what"), texts(row, "said")),
                Stream.of(texts(row, "marks")).map(Item.Mark::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    private static List<Item.Field> fields(String[] what, String[] said) {
        var fields = new ArrayList<Item.Field>();
        for (int place = 0; place < what.length; place++) {
            fields.add(new Item.Field(what[place], said[place]));
        }
        return fields;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
