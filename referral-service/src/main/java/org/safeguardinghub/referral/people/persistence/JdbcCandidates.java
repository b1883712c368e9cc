package org.safeguardinghub.referral.people.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.matching.Band;
import org.safeguardinghub.matching.Comparison;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.people.Answer;
import org.safeguardinghub.referral.people.Candidate;
import org.safeguardinghub.referral.people.CandidateId;
import org.safeguardinghub.referral.people.Candidates;
import org.safeguardinghub.referral.people.Given;
import org.safeguardinghub.referral.people.PersonKind;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Possible matches in PostgreSQL. Every query leaves out whoever is sealed, and whoever would lead to them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCandidates implements Candidates {

    /** An answer that stands between two groups, whichever of their members it was given for. */
    private static final String ANSWERED_BETWEEN = """
            exists (select 1 from match_candidate said
                    join person one on one.person_id = said.person_id
                    join person other on other.person_id = said.other_person_id
                    where said.answer in ('DIFFERENT', 'NOT_SURE')
                      and (said.person_id in (select person_id from person where cluster_id = here.cluster_id)
                           and other.cluster_id = there.cluster_id
                        or said.other_person_id in (select person_id from person where cluster_id = here.cluster_id)
                           and one.cluster_id = there.cluster_id))""";

    /** A relative's record names the contact that it stands in; one that names somebody sealed is not named. */
    private static final String FROM = """
            from match_candidate candidate
            join person here on here.person_id = candidate.person_id and not here.sealed
            join person there on there.person_id = candidate.other_person_id and not there.sealed
                and not exists (select 1 from contact_person beside
                                join contact_person recorded using (contact_id)
                                join person hidden on hidden.person_id = beside.person_id and hidden.sealed
                                where recorded.person_id = there.person_id)""";

    private static final String FIND = """
            select candidate.*, named.kind, named.place, there.cluster_id as there_cluster, there.restricted,
                   here.cluster_id = there.cluster_id as linked, %s as answered_between,
                   record.reference, record.received_at, record.document as record_document,
                   (select count(distinct contact_id) from contact_person
                    join person same using (person_id)
                    where same.cluster_id = there.cluster_id and not same.sealed
                      and not exists (select 1 from contact_person beside
                                      join person hidden on hidden.person_id = beside.person_id and hidden.sealed
                                      where beside.contact_id = contact_person.contact_id)) as contacts
            %s
            join contact_person named on named.contact_id = candidate.contact_id
                                     and named.person_id = candidate.person_id
            join contact_person recorded on recorded.person_id = candidate.other_person_id
            join contact record on record.contact_id = recorded.contact_id""".formatted(ANSWERED_BETWEEN, FROM);

    private static final TypeReference<List<Comparison>> COMPARISONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ContactReader contacts;
    private final Clusters clusters;

    JdbcCandidates(JdbcClient jdbc, JsonMapper json, ContactReader contacts, Clusters clusters) {
        this.jdbc = jdbc;
        this.json = json;
        this.contacts = contacts;
        this.clusters = clusters;
    }

    @Override
    public List<Candidate> of(ContactId contact) {
        return jdbc.sql(FIND + """

                        where candidate.contact_id = :contact
                        order by named.kind desc, named.place, candidate.number_in_doubt desc, candidate.weight desc,
                                  candidate.candidate_id""")
                .param("contact", contact.value())
                .query(this::candidate)
                .list();
    }

    @Override
    public Optional<Candidate> find(ContactId contact, CandidateId id) {
        return jdbc.sql(FIND + " where candidate.contact_id = :contact and candidate.candidate_id = :id")
                .param("contact", contact.value())
                .param("id", id.value())
                .query(this::candidate)
                .optional();
    }

    @Override
    public Optional<Candidate> between(PersonId one, PersonId other) {
        return jdbc.sql(FIND + """

                        where least(candidate.person_id, candidate.other_person_id) = least(:one, :other)
                          and greatest(candidate.person_id, candidate.other_person_id) = greatest(:one, :other)""")
                .param("one", one.value())
                .param("other", other.value())
                .query(this::candidate)
                .optional();
    }

    @Override
    public int unanswered(ContactId contact) {
        return jdbc.sql("""
                        select count(distinct (here.person_id, there.cluster_id)) %s
                        where candidate.contact_id = :contact and candidate.answer is null
                          and here.cluster_id <> there.cluster_id and not %s""".formatted(FROM, ANSWERED_BETWEEN))
                .param("contact", contact.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean areNamedTogether(Candidate candidate) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from person here
                            join person ours on ours.cluster_id = here.cluster_id and not ours.sealed
                            join contact_person one on one.person_id = ours.person_id and one.kind = 'CHILD'
                            join contact_person other on other.contact_id = one.contact_id and other.kind = 'CHILD'
                                                     and other.place <> one.place
                            join person theirs on theirs.person_id = other.person_id and not theirs.sealed
                            join person there on there.cluster_id = theirs.cluster_id
                            where here.person_id = :here and there.person_id = :there)""")
                .param("here", candidate.here().value())
                .param("there", candidate.there().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void takeTurns(AuthorityId authority) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('who is who in ' || :authority, 0))")
                .param("authority", authority.value())
                .query((_, _) -> Boolean.TRUE)
                .single();
    }

    @Override
    public boolean answer(Candidate seen, Given given) {
        return write(seen, given, given.answer().name(), given.answer());
    }

    @Override
    public boolean takeBack(Candidate seen, Given takenBack) {
        return write(seen, takenBack, "UNLINKED", null);
    }

    private boolean write(Candidate seen, Given given, String what, @Nullable Answer stands) {
        return jdbc.sql("""
                        with answered as (
                            update match_candidate
                            set answer = :stands, version = version + 1,
                                why = case when :stands::text is null then null else :why end,
                                answered_by = case when :stands::text is null then null else :by end,
                                answered_by_name = case when :stands::text is null then null else :name end,
                                answered_at = case when :stands::text is null then null else :at end
                            where candidate_id = :id and version = :version
                            returning candidate_id, version, authority),
                        kept as (
                            insert into match_answer (candidate_id, version, authority, answer, why, by_id, by_name, at)
                            select candidate_id, version, authority, :what, :why, :by, :name, :at from answered)
                        select count(*) from answered""")
                        .param("stands", stands == null ? null : stands.name())
                        .param("what", what)
                        .param("why", given.why())
                        .param("by", given.by().id())
                        .param("name", given.by().name())
                        .param("at", Columns.utc(given.at()))
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public void regroup(Candidate changed) {
        clusters.regroup(changed.here(), changed.there());
    }

    private Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                new CandidateId(Columns.uuid(row, "candidate_id")),
                row.getInt("version"),
                new AuthorityId(row.getString("authority")),
                new ContactId(Columns.uuid(row, "contact_id")),
                Columns.person(row, "person_id"),
                PersonKind.valueOf(row.getString("kind")),
                row.getInt("place"),
                Columns.person(row, "other_person_id"),
                Columns.uuid(row, "there_cluster"),
                new Candidate.Record(
                        row.getString("reference"),
                        Columns.instant(row, "received_at"),
                        contacts.read(row.getString("record_document"))
                                .arrival()
                                .source()
                                .agencyName(),
                        row.getInt("contacts")),
                Band.valueOf(row.getString("band")),
                row.getDouble("weight"),
                row.getBoolean("may_be_twins"),
                row.getBoolean("number_in_doubt"),
                json.readValue(row.getString("comparisons"), COMPARISONS),
                row.getBoolean("restricted"),
                row.getBoolean("linked"),
                row.getBoolean("answered_between"),
                given(row));
    }

    private static @Nullable Given given(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return answer == null
                ? null
                : new Given(
                        Answer.valueOf(answer),
                        row.getString("why"),
                        new Worker(
                                Columns.uuid(row, "answered_by"),
                                Objects.requireNonNull(row.getString("answered_by_name"))),
                        Columns.instant(row, "answered_at"));
    }
}
