package org.safeguardinghub.notification.delivery.persistence;

import static org.safeguardinghub.notification.delivery.persistence.Boundaries.ANY;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.delivery.Attempt;
import org.safeguardinghub.notification.delivery.Deliveries;
import org.safeguardinghub.notification.delivery.Delivery;
import org.safeguardinghub.notification.delivery.Delivery.Attempted;
import org.safeguardinghub.notification.delivery.Delivery.Delivered;
import org.safeguardinghub.notification.delivery.Delivery.Due;
import org.safeguardinghub.notification.delivery.Delivery.GivenUp;
import org.safeguardinghub.notification.delivery.Delivery.Open;
import org.safeguardinghub.notification.delivery.DeliveryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells the database in each transaction whose deliveries it may touch; it forgets when the transaction ends. */
@Repository
@Transactional
class JdbcDeliveries implements Deliveries {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcDeliveries(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public Optional<Delivery> find(DeliveryId id) {
        boundaries.enter(ANY, ANY);
        return jdbc.sql("select * from delivery where id = :id")
                .param("id", id.value())
                .query(DeliveryRow::delivery)
                .optional();
    }

    @Override
    public Optional<Delivery> hold(DeliveryId id) {
        boundaries.enter(ANY, ANY);
        return jdbc.sql("select * from delivery where id = :id for update")
                .param("id", id.value())
                .query(DeliveryRow::delivery)
                .optional();
    }

    @Override
    public List<Open> holdOpen(ContactId contact) {
        boundaries.enter(ANY, ANY);
        return jdbc
                .sql(
                        "select * from delivery where contact_id = :contact and next_at is not null order by id for update")
                .param("contact", contact.value())
                .query(DeliveryRow::delivery)
                .list()
                .stream()
                .map(Open.class::cast)
                .toList();
    }

    @Override
    public boolean add(Due delivery) {
        boundaries.enter(ANY, ANY);
        var notice = delivery.notice();
        return jdbc.sql("""
                insert into delivery (id, kind, contact_id, subject_id, reference, authority, agency, happened_at, due_at,
                    channel, others, state, next_at, planned_at)
                values (:id, :kind, :contact, :subject, :reference, :authority, :agency, :happenedAt, :dueAt, :channel,
                    :others, 'DUE', :at, :at)
                on conflict (subject_id, kind, agency, channel, happened_at) do nothing""")
                        .param("id", delivery.id().value())
                        .param("kind", notice.kind().name())
                        .param("contact", notice.contact().value())
                        .param("reference", notice.reference())
                        .param("authority", notice.authority().value())
                        .param("agency", notice.recipient().value())
                        .param("happenedAt", DeliveryRow.utc(notice.happenedAt()))
                        .param("subject", notice.subject())
                        .param("dueAt", DeliveryRow.utcOrNull(notice.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("channel", delivery.channel().name())
                        .param(
                                "others",
                                delivery.others().stream().map(Enum::name).toArray(String[]::new))
                        .param("at", DeliveryRow.utc(delivery.at()))
                        .update()
                == 1;
    }

    @Override
    public void save(Delivery delivery) {
        boundaries.enter(ANY, ANY);
        switch (delivery) {
            case Due _ -> throw new IllegalArgumentException("a delivery that is due is added, not saved");
            case Attempted tried -> update(tried, "ATTEMPTED", tried.nextAt(), null);
            case Delivered done -> update(done, "DELIVERED", null, done.at());
            case GivenUp over -> update(over, "GIVEN_UP", null, over.at());
        }
        if (delivery instanceof Attempted tried) {
            jdbc.sql("update delivery set failures = :failures, handed_on = :handedOn where id = :id")
                    .param("failures", tried.failures())
                    .param("handedOn", tried.handedOn())
                    .param("id", tried.id().value())
                    .update();
        }
    }

    @Override
    public void restart(Due delivery) {
        boundaries.enter(ANY, ANY);
        jdbc.sql("""
                update delivery set state = 'DUE', next_at = :at, ended_at = null, failures = 0, handed_on = false
                where id = :id""")
                .param("at", DeliveryRow.utc(delivery.at()))
                .param("id", delivery.id().value())
                .update();
    }

    @Override
    public void log(DeliveryId id, Attempt attempt) {
        boundaries.enter(ANY, ANY);
        jdbc.sql("""
                insert into delivery_attempt (delivery_id, number, at, channel, status, duration_ms, error_code)
                select :id, count(*) + 1, :at, :channel, :status, :took, :error
                from delivery_attempt where delivery_id = :id""")
                .param("id", id.value())
                .param("at", DeliveryRow.utc(attempt.at()))
                .param("channel", attempt.channel().name())
                .param("status", attempt.status())
                .param("took", attempt.took().toMillis())
                .param("error", attempt.errorCode())
                .update();
    }

    @Override
    public List<Attempt> log(DeliveryId id) {
        boundaries.enter(ANY, ANY);
        return jdbc.sql("select * from delivery_attempt where delivery_id = :id order by number")
                .param("id", id.value())
                .query(DeliveryRow::attempt)
                .list();
    }

    @Override
    public List<DeliveryId> overlooked(Instant before, int limit) {
        boundaries.enter(ANY, ANY);
        return jdbc.sql("select id from delivery where next_at < :before order by next_at limit :limit")
                .param("before", DeliveryRow.utc(before))
                .param("limit", limit)
                .query((row, number) -> new DeliveryId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<Planned> planned(DeliveryId id) {
        boundaries.enter(ANY, ANY);
        return jdbc.sql("select * from delivery where id = :id")
                .param("id", id.value())
                .query(JdbcDeliveries::planned)
                .optional();
    }

    @Override
    public List<Planned> page(Filter filter, @Nullable DeliveryId after, int limit) {
        boundaries.enter(
                filter.authority().value(),
                filter.recipient() == null ? ANY : filter.recipient().value());
        return jdbc.sql("""
                select * from delivery
                where authority = :authority
                  and (cast(:agency as text) is null or agency = :agency)
                  and (cast(:contact as uuid) is null or contact_id = cast(:contact as uuid))
                  and (cast(:after as uuid) is null or (planned_at, id) <
                       (select planned_at, id from delivery where id = cast(:after as uuid)))
                order by planned_at desc, id desc limit :limit""")
                .param("authority", filter.authority().value())
                .param(
                        "agency",
                        filter.recipient() == null ? null : filter.recipient().value())
                .param(
                        "contact",
                        filter.contact() == null ? null : filter.contact().toString())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcDeliveries::planned)
                .list();
    }

    private void update(Delivery delivery, String state, @Nullable Instant nextAt, @Nullable Instant endedAt) {
        jdbc.sql("update delivery set state = :state, next_at = :nextAt, ended_at = :endedAt where id = :id")
                .param("state", state)
                .param("nextAt", nextAt == null ? null : DeliveryRow.utc(nextAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("endedAt", endedAt == null ? null : DeliveryRow.utc(endedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", delivery.id().value())
                .update();
    }

    private static Planned planned(ResultSet row, int number) throws SQLException {
        return new Planned(DeliveryRow.delivery(row, number), DeliveryRow.instant(row, "planned_at"));
    }
}
