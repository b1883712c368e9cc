package org.safeguardinghub.referral.statutory.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.StatutoryClock;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.statutory.CaseChange;
import org.safeguardinghub.referral.statutory.CaseNames;
import org.safeguardinghub.referral.statutory.CaseReference;
import org.safeguardinghub.referral.statutory.ChildPerson;
import org.safeguardinghub.referral.statutory.Invitations;
import org.safeguardinghub.referral.statutory.KeptReferral;
import org.safeguardinghub.referral.statutory.Referral;
import org.safeguardinghub.referral.statutory.ReferralId;
import org.safeguardinghub.referral.statutory.Referrals;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Referrals in their tables, always inside a boundary and the caller's transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcReferrals implements Referrals {

    /** Sorts what has no limit running behind everything that has. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String ADD = """
            insert into referral (referral_id, reference, authority, contact_id, child, person_id, state, version, open,
                                  worker_id, offered_to, with_manager, due_at, received_at, opened_at, referred_on,
                                  ended_on, no_further_action, re_referral, document)
            select :id, :reference, :authority, :contact, :child, :person, :state, :version, :open,
                   :worker, :offeredTo, :withManager, :dueAt, contact.received_at, :openedAt, :referredOn,
                   :endedOn, :noFurtherAction, :reReferral, :document::jsonb
            from contact where contact_id = :contact""";

    private static final String MOVE = """
            update referral
            set state = :state, version = :version, open = :open, worker_id = :worker, offered_to = :offeredTo,
                with_manager = :withManager, due_at = :dueAt, ended_on = :endedOn,
                no_further_action = :noFurtherAction, document = :document::jsonb
            where referral_id = :id and authority = :authority and version = :version - 1""";

    private final JdbcClient jdbc;
    private final ContactReader contacts;
    private final ReferralDocuments documents;
    private final ReferralParts parts;
    private final Invitations invitations;

    JdbcReferrals(
            JdbcClient jdbc,
            ContactReader contacts,
            ReferralDocuments documents,
            ReferralParts parts,
            Invitations invitations) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.documents = documents;
        this.parts = parts;
        this.invitations = invitations;
    }

    @Override
    public void add(Referral referral, CaseChange change) {
        var opening = referral.opening();
        contacts.enter(new Boundary(opening.authority().value(), "*"));
        params(jdbc.sql(ADD), referral, change)
                .param("reference", opening.reference().value())
                .param("contact", opening.origin().contact().value())
                .param("child", opening.origin().child())
                .param("person", opening.origin().person().value())
                .param("openedAt", utc(opening.at()))
                .param("referredOn", opening.date())
                .param("reReferral", opening.reReferral())
                .update();
        write(referral, change);
    }

    @Override
    public boolean move(Referral next, CaseChange change) {
        contacts.enter(new Boundary(next.opening().authority().value(), "*"));
        if (params(jdbc.sql(MOVE), next, change).update() == 0) {
            return false;
        }
        write(next, change);
        parts.write(next);
        invitations.write(next);
        return true;
    }

    private void write(Referral referral, CaseChange change) {
        jdbc.sql("""
                        insert into referral_change (referral_id, version, authority, what, at, by_subject, why, document)
                        values (:id, :version, :authority, :what, :at, :by, :why, :document::jsonb)""")
                .param("id", referral.opening().id().value())
                .param("version", change.version())
                .param("authority", referral.opening().authority().value())
                .param("what", change.what().name())
                .param("at", utc(change.at()))
                .param("by", change.by())
                .param("why", change.why())
                .param("document", documents.write(referral))
                .update();
    }

    private JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, Referral referral, CaseChange change) {
        var worker = referral.allocation().worker();
        var offered = referral.allocation().offered();
        return sql.param("id", referral.opening().id().value())
                .param("authority", referral.opening().authority().value())
                .param("state", CaseNames.of(referral))
                .param("version", change.version())
                .param("open", referral.isOpen())
                .param("worker", worker == null ? null : worker.id())
                .param("offeredTo", offered == null ? null : offered.to().id())
                .param("withManager", waitsForManager(referral))
                .param("dueAt", utc(dueAt(referral)))
                .param(
                        "endedOn",
                        referral instanceof Referral.Ended ended
                                ? ended.closing().on()
                                : null)
                .param("noFurtherAction", referral instanceof Referral.NoFurtherAction)
                .param("document", documents.write(referral));
    }

    private static Instant dueAt(Referral referral) {
        return referral.clocks().stream()
                .map(StatutoryClock::dueAt)
                .min(Instant::compareTo)
                .orElse(NEVER);
    }

    private static boolean waitsForManager(Referral referral) {
        return referral instanceof Referral.EndingProposed
                || referral instanceof Referral.ThresholdReview
                || referral.isOpen() && referral.work().conferenceAwaited().isPresent();
    }

    /** One that has ended, of a child whose record is sealed, does not exist any more. */
    @Override
    public Optional<KeptReferral> find(Boundary boundary, CaseReference reference) {
        contacts.enter(boundary);
        return jdbc.sql("""
                        select document, version from referral
                        where reference = :reference
                          and (open or not exists (
                              select 1 from person where person.person_id = referral.person_id and person.sealed))""")
                .param("reference", reference.value())
                .query(this::kept)
                .optional();
    }

    @Override
    public List<KeptReferral> ofContact(Boundary boundary, ContactId contact) {
        contacts.enter(boundary);
        return jdbc.sql("select document, version from referral where contact_id = ? order by child, opened_at")
                .param(contact.value())
                .query(this::kept)
                .list();
    }

    @Override
    public List<KeptReferral> page(
            Boundary boundary, View view, Worker worker, @Nullable CaseReference after, int limit) {
        contacts.enter(boundary);
        var sql = "select document, version from referral where authority = :authority and open and " + condition(view)
                + (after == null
                        ? ""
                        : " and (due_at, referral_id) > (select due_at, referral_id from referral where reference = :after)")
                + " order by due_at, referral_id limit :limit";
        return jdbc.sql(sql)
                .param("authority", boundary.authority())
                .param("worker", worker.id())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    private static String condition(View view) {
        return switch (view) {
            case MINE -> "(worker_id = :worker or offered_to = :worker)";
            case UNALLOCATED -> "worker_id is null";
            case WITH_MANAGER -> "with_manager";
            case OPEN -> "true";
        };
    }

    @Override
    public List<CaseChange> history(Boundary boundary, ReferralId id) {
        contacts.enter(boundary);
        return jdbc.sql("select version, what, at, by_subject, why from referral_change"
                        + " where referral_id = ? order by version")
                .param(id.value())
                .query(JdbcReferrals::change)
                .list();
    }

    @Override
    public Map<ReferralId, String> childNames(Boundary boundary, List<KeptReferral> listed) {
        contacts.enter(boundary);
        var names = new HashMap<ReferralId, String>();
        var ids = listed.stream()
                .map(kept -> kept.referral().opening().id().value())
                .toArray(UUID[]::new);
        jdbc.sql("""
                        select referral_id, contact.card -> 'children' -> referral.child ->> 'name' as name
                        from referral join contact using (contact_id)
                        join person on person.person_id = referral.person_id
                        where referral_id = any(:ids) and not person.sealed and not person.restricted""").param("ids", ids).query(row -> {
            var name = row.getString("name");
            if (name != null) {
                names.put(new ReferralId(row.getObject("referral_id", UUID.class)), name);
            }
        });
        return Map.copyOf(names);
    }

    @Override
    public ChildPerson person(Boundary boundary, ContactId contact, int child) {
        contacts.enter(boundary);
        return jdbc.sql("select person_id from contact_person where contact_id = ? and kind = 'CHILD' and place = ?")
                .param(contact.value())
                .param(child)
                .query((row, _) -> new ChildPerson(row.getObject("person_id", UUID.class)))
                .single();
    }

    /** A sealed record is never bridged: to it and from it, only its own referrals count. */
    @Override
    public Past past(Boundary boundary, ChildPerson child, LocalDate referredOn) {
        contacts.enter(boundary);
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(cluster_id::text, 0))
                        from person where person_id = ?""").param(child.value()).query((_, _) -> true).list();
        return jdbc.sql("""
                        with same as (
                            select other.person_id from person known
                            join person other on other.cluster_id = known.cluster_id
                            where known.person_id = :person
                              and (other.person_id = known.person_id or not known.sealed and not other.sealed))
                        select
                            (select reference from referral
                             where open and person_id in (select person_id from same) limit 1) as open_reference,
                            exists (select 1 from referral
                                    where person_id in (select person_id from same)
                                      and referred_on between :yearBefore and :on) as referred,
                            (select count(*) from referral_plan join referral using (referral_id)
                             where person_id in (select person_id from same)) as plans""")
                .param("person", child.value())
                .param("yearBefore", referredOn.minusMonths(12))
                .param("on", referredOn)
                .query((row, _) -> new Past(
                        reference(row.getString("open_reference")), row.getBoolean("referred"), row.getInt("plans")))
                .single();
    }

    private static @Nullable CaseReference reference(@Nullable String value) {
        return value == null ? null : new CaseReference(value);
    }

    private KeptReferral kept(ResultSet row, int number) throws SQLException {
        return new KeptReferral(documents.read(row.getString("document")), row.getInt("version"));
    }

    private static CaseChange change(ResultSet row, int number) throws SQLException {
        return new CaseChange(
                row.getInt("version"),
                CaseChange.What.valueOf(row.getString("what")),
                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("by_subject"),
                row.getString("why"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
