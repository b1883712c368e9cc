package org.safeguardinghub.consent.basis.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.basis.LawfulBases;
import org.safeguardinghub.consent.basis.LawfulBasis;
import org.safeguardinghub.consent.basis.Paragraph18;
import org.safeguardinghub.consent.basis.Relied;
import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcLawfulBases implements LawfulBases {

    private final JdbcClient jdbc;
    private final Boundaries boundaries;

    JdbcLawfulBases(JdbcClient jdbc, Boundaries boundaries) {
        this.jdbc = jdbc;
        this.boundaries = boundaries;
    }

    @Override
    public void add(ContactId contact, AuthorityId authority, LawfulBasis basis) {
        boundaries.enter(authority);
        jdbc.sql("""
                        insert into lawful_basis
                            (id, contact_id, authority, actor, recipient, purpose, article6, condition, paragraph18,
                             recorded_by, recorded_by_name, recorded_at)
                        values
                            (:id, :contact, :authority, :actor, :recipient, :purpose, :article6, :condition,
                             :paragraph18, :by, :byName, :at)""")
                .param("id", basis.id())
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("actor", basis.actor())
                .param("recipient", basis.recipient().value())
                .param("purpose", basis.purpose())
                .param("article6", basis.relied().article6())
                .param("condition", basis.relied().condition())
                .param("paragraph18", code(basis.relied().paragraph18()))
                .param("by", basis.by())
                .param("byName", basis.byName())
                .param("at", basis.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<LawfulBasis> of(ContactId contact, AuthorityId authority, int most) {
        boundaries.enter(authority);
        return jdbc.sql("""
                        select * from lawful_basis where contact_id = :contact and authority = :authority
                        order by position desc limit :most""")
                .param("contact", contact.value())
                .param("authority", authority.value())
                .param("most", most)
                .query(JdbcLawfulBases::basis)
                .list();
    }

    private static LawfulBasis basis(ResultSet row, int number) throws SQLException {
        var paragraph18 = row.getString("paragraph18");
        return new LawfulBasis(
                row.getObject("id", UUID.class),
                row.getString("actor"),
                new AgencyId(row.getString("recipient")),
                row.getString("purpose"),
                new Relied(
                        row.getString("article6"),
                        row.getString("condition"),
                        paragraph18 == null ? null : Paragraph18.valueOf(paragraph18)),
                row.getString("recorded_by"),
                row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable String code(@Nullable Paragraph18 reason) {
        return reason == null ? null : reason.name();
    }
}
