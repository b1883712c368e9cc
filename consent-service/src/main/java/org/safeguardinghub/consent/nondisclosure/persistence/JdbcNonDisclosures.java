package org.safeguardinghub.consent.nondisclosure.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.consent.nondisclosure.NonDisclosure;
import org.safeguardinghub.consent.nondisclosure.NonDisclosures;
import org.safeguardinghub.consent.nondisclosure.Review;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcNonDisclosures implements NonDisclosures {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcNonDisclosures(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public void add(AuthorityId authority, NonDisclosure decision) {
        boundaries.enter(authority);
        jdbc.sql("""
                        insert into non_disclosure
                            (request_id, contact_id, authority, agency, reason, seniority, review_on, refused_at, due_on)
                        values
                            (:request, :contact, :authority, :agency, :reason, :seniority, :reviewOn, :refusedAt,
                             :reviewOn)
                        on conflict do nothing""")
                .param("request", decision.request())
                .param("contact", decision.contact().value())
                .param("authority", authority.value())
                .param("agency", decision.agency().value())
                .param("reason", decision.reason())
                .param("seniority", decision.seniority())
                .param("reviewOn", decision.reviewOn())
                .param("refusedAt", decision.refusedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<NonDisclosure> take(UUID request, AuthorityId authority) {
        boundaries.enter(authority);
        return jdbc.sql(
                        "select * from non_disclosure where request_id = :request and authority = :authority for update")
                .param("request", request)
                .param("authority", authority.value())
                .query(JdbcNonDisclosures::decision)
                .optional()
                .map(decision -> reviewed(List.of(decision)).getFirst());
    }

    @Override
    public void add(NonDisclosure decision, Review review) {
        jdbc.sql("""
                        insert into non_disclosure_review
                            (request_id, authority, number, outcome, next_on, reviewed_by, reviewed_by_name, reviewed_at)
                        select request_id, authority, :number, :outcome, :nextOn::date, :by, :byName, :at
                        from non_disclosure where request_id = :request""")
                .param("request", decision.request())
                .param("number", decision.reviews().size() + 1)
                .param("outcome", review.outcome().name())
                .param("nextOn", review.nextOn())
                .param("by", review.by())
                .param("byName", review.byName())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update non_disclosure set due_on = :nextOn where request_id = :request")
                .param("nextOn", review.nextOn())
                .param("request", decision.request())
                .update();
    }

    @Override
    public List<NonDisclosure> of(ContactId contact, AuthorityId authority, int most) {
        boundaries.enter(authority);
        return reviewed(jdbc.sql("""
                        select * from non_disclosure where contact_id = :contact and authority = :authority
                        order by refused_at desc limit :most""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("most", most)
                .query(JdbcNonDisclosures::decision)
                .list());
    }

    @Override
    public List<NonDisclosure> due(AuthorityId authority, LocalDate by, int most) {
        boundaries.enter(authority);
        return reviewed(jdbc.sql("""
                        select * from non_disclosure where authority = :authority and due_on <= :by
                        order by due_on, refused_at limit :most""")
                .param("authority", authority.value())
                .param("by", by)
                .param("most", most)
                .query(JdbcNonDisclosures::decision)
                .list());
    }

    private static NonDisclosure decision(ResultSet row, int number) throws SQLException {
        return new NonDisclosure(
                row.getObject("request_id", UUID.class),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new AgencyId(row.getString("agency")),
                row.getString("reason"),
                row.getString("seniority"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    /** With what came of looking again, read for all of them at once. */
    private List<NonDisclosure> reviewed(List<NonDisclosure> decisions) {
        var reviews = new HashMap<UUID, List<Review>>();
        jdbc.sql("select * from non_disclosure_review where request_id = any(:requests) order by request_id, number")
                .param(
                        "requests",
                        decisions.stream().map(NonDisclosure::request).toArray(UUID[]::new))
                .query(row -> {
                    reviews.computeIfAbsent(row.getObject("request_id", UUID.class), _ -> new ArrayList<>())
                            .add(review(row));
                });
        return decisions.stream()
                .map(decision -> decision.with(reviews.getOrDefault(decision.request(), List.of())))
                .toList();
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                Review.Outcome.valueOf(row.getString("outcome")),
                row.getObject("next_on", LocalDate.class),
                row.getString("reviewed_by"),
                row.getString("reviewed_by_name"),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }
}
