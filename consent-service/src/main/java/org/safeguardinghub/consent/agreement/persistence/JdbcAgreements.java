package org.safeguardinghub.consent.agreement.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.agreement.AgreementHistory;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.consent.agreement.Agreements;
import org.safeguardinghub.consent.agreement.Answered;
import org.safeguardinghub.consent.agreement.Competence;
import org.safeguardinghub.consent.agreement.FamilyAnswer;
import org.safeguardinghub.consent.agreement.FamilyAnswer.Informed;
import org.safeguardinghub.consent.agreement.Said;
import org.safeguardinghub.consent.agreement.Speaker;
import org.safeguardinghub.consent.agreement.Stated;
import org.safeguardinghub.consent.agreement.TakenBack;
import org.safeguardinghub.consent.agreement.Told;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Words about agreement in PostgreSQL. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcAgreements implements Agreements {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcAgreements(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public void stated(ContactId contact, AuthorityId authority, AgencyId sender, Stated stated) {
        boundaries.enter(authority);
        jdbc.sql("""
                        insert into agreement_to_service
                            (contact_id, authority, telling, agreement, stated_by, said_at, recorded_at)
                        values (:contact, :authority, :telling, :agreement, :statedBy, :at, :heardAt)
                        on conflict do nothing""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("telling", stated.telling())
                .param("agreement", stated.said().name())
                .param("statedBy", sender.value())
                .param("at", utc(stated.at()))
                .param("heardAt", utc(stated.heardAt()))
                .update();
    }

    /** The last three are seldom there: one look says whether they are. */
    @Override
    public Optional<AgreementHistory> history(ContactId contact, AuthorityId authority) {
        boundaries.enter(authority);
        var known = jdbc.sql("""
                        select telling, agreement, said_at, recorded_at,
                               exists (select from agreement_answer said where said.contact_id = stated.contact_id)
                            or exists (select from agreement_withdrawn said where said.contact_id = stated.contact_id)
                            or exists (select from agreement_given said where said.contact_id = stated.contact_id)
                               as more
                        from agreement_to_service stated where contact_id = :contact and authority = :authority
                        order by telling""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .query((row, _) -> new Known(stated(row), row.getBoolean("more")))
                .list();
        return known.isEmpty() ? Optional.empty() : Optional.of(history(contact, known));
    }

    private AgreementHistory history(ContactId contact, List<Known> known) {
        var sender = known.stream().map(Known::stated).toList();
        return known.getFirst().more()
                ? new AgreementHistory(sender, answers(contact), agreedAfterAll(contact), takenBack(contact))
                : new AgreementHistory(sender, List.of(), List.of(), List.of());
    }

    private static Stated stated(ResultSet row) throws SQLException {
        return new Stated(
                row.getInt("telling"),
                AgreementToService.valueOf(row.getString("agreement")),
                instant(row, "said_at"),
                instant(row, "recorded_at"));
    }

    private List<Answered> answers(ContactId contact) {
        return jdbc.sql("select * from agreement_answer where contact_id = :contact order by position")
                .param("contact", contact.value())
                .query(JdbcAgreements::answered)
                .list();
    }

    private static Answered answered(ResultSet row, int number) throws SQLException {
        return new Answered(
                uuid(row, "id"),
                new FamilyAnswer(
                        row.getString("service"),
                        Said.valueOf(row.getString("said")),
                        new Speaker(
                                Speaker.Party.valueOf(row.getString("party")), row.getObject("person_id", UUID.class)),
                        instant(row, "said_at"),
                        new Informed(
                                Informed.Way.valueOf(row.getString("informed")), row.getBoolean("with_interpreter")),
                        new Competence(
                                Competence.Ground.valueOf(row.getString("competence")), row.getString("assessed_by")),
                        row.getObject("until", LocalDate.class)),
                row.getString("recorded_by"),
                row.getString("recorded_by_name"),
                instant(row, "recorded_at"));
    }

    private List<Instant> agreedAfterAll(ContactId contact) {
        return jdbc.sql("select at from agreement_given where contact_id = :contact order by at")
                .param("contact", contact.value())
                .query((row, _) -> instant(row, "at"))
                .list();
    }

    private List<TakenBack> takenBack(ContactId contact) {
        var told = told(contact);
        return jdbc.sql("select at, heard_at from agreement_withdrawn where contact_id = :contact order by at")
                .param("contact", contact.value())
                .query((row, _) -> new TakenBack(
                        instant(row, "at"), instant(row, "heard_at"), told.getOrDefault(instant(row, "at"), List.of())))
                .list();
    }

    private Map<Instant, List<Told>> told(ContactId contact) {
        Map<Instant, List<Told>> found = new HashMap<>();
        jdbc.sql("""
                        select at, agency, acknowledged_at from withdrawal_told
                        where contact_id = :contact order by agency""").param("contact", contact.value()).query(row -> {
            found.computeIfAbsent(instant(row, "at"), _ -> new ArrayList<>())
                    .add(new Told(new AgencyId(row.getString("agency")), instantOrNull(row, "acknowledged_at")));
        });
        return found;
    }

    @Override
    public void add(ContactId contact, AuthorityId authority, Answered answered) {
        boundaries.enter(authority);
        var answer = answered.answer();
        jdbc.sql("""
                        insert into agreement_answer
                            (id, contact_id, authority, service, said, party, person_id, said_at, informed,
                             with_interpreter, competence, assessed_by, until, recorded_by, recorded_by_name, recorded_at)
                        values
                            (:id, :contact, :authority, :service, :said, :party, :person, :saidAt, :informed,
                             :interpreter, :competence, :assessedBy, :until, :by, :byName, :at)""")
                .param("id", answered.id())
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("service", answer.service())
                .param("said", answer.said().name())
                .param("party", answer.by().party().name())
                .param("person", answer.by().personId())
                .param("saidAt", utc(answer.saidAt()))
                .param("informed", answer.informed().way().name())
                .param("interpreter", answer.informed().withInterpreter())
                .param("competence", answer.competence().ground().name())
                .param("assessedBy", answer.competence().assessedBy())
                .param("until", answer.until())
                .param("by", answered.by())
                .param("byName", answered.byName())
                .param("at", utc(answered.recordedAt()))
                .update();
    }

    @Override
    public void takenBack(ContactId contact, AuthorityId authority, TakenBack takenBack) {
        boundaries.enter(authority);
        jdbc.sql("""
                        insert into agreement_withdrawn (contact_id, authority, at, heard_at)
                        values (:contact, :authority, :at, :heardAt) on conflict do nothing""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("at", utc(takenBack.at()))
                .param("heardAt", utc(takenBack.heardAt()))
                .update();
        jdbc.sql("""
                        insert into withdrawal_told (contact_id, authority, at, agency)
                        select :contact, :authority, :at, agency from unnest(:agencies::text[]) as told (agency)
                        on conflict do nothing""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("at", utc(takenBack.at()))
                .param(
                        "agencies",
                        takenBack.told().stream()
                                .map(told -> told.agency().value())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public void agreedAfterAll(ContactId contact, AuthorityId authority, Instant at) {
        boundaries.enter(authority);
        jdbc.sql("""
                        insert into agreement_given (contact_id, authority, at) values (:contact, :authority, :at)
                        on conflict do nothing""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("at", utc(at))
                .update();
    }

    @Override
    public boolean acknowledge(ContactId contact, AuthorityId authority, AgencyId agency, String by, Instant at) {
        boundaries.enter(authority, agency);
        return jdbc.sql("""
                        update withdrawal_told set acknowledged_at = :at, acknowledged_by = :by
                        where contact_id = :contact and authority = :authority and agency = :agency
                          and acknowledged_at is null""")
                        .param("contact", contact.value())
                        .param("authority", authority.value())
                        .param("agency", agency.value())
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    @Override
    public void takeTurns(ContactId contact) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('agreement of ' || :contact, 0))")
                .param("contact", contact.toString())
                .query((_, _) -> Boolean.TRUE)
                .single();
    }

    @Override
    public List<Waiting> waiting(AuthorityId authority, int most) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select contact_id, agency, at from withdrawal_told
                        where authority = :authority and acknowledged_at is null order by at, agency limit :most""")
                .param("authority", authority.value())
                .param("most", most)
                .query((row, _) -> new Waiting(
                        new ContactId(uuid(row, "contact_id")),
                        new AgencyId(row.getString("agency")),
                        instant(row, "at")))
                .list();
    }

    /** @param more whether anybody but the sender spoke */
    private record Known(Stated stated, boolean more) {}

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, column), column);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
