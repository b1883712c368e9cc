package org.safeguardinghub.referral.draft.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.draft.DraftForm;
import org.safeguardinghub.referral.draft.DraftId;
import org.safeguardinghub.referral.draft.Drafts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts inside the boundary of their agency; the owner's condition is on every statement. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcDrafts implements Drafts {

    private static final String COLUMNS = "draft_id, owner, shared, version, created_at, saved_at, form, submitted_as";

    private static final String SEEN = "authority = :authority and agency = :agency and (owner = :owner or shared)";

    private final JdbcClient jdbc;
    private final ContactReader reader;
    private final DraftCover cover;

    JdbcDrafts(JdbcClient jdbc, ContactReader reader, DraftCover cover) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.cover = cover;
    }

    @Override
    public void add(Caller owner, DraftForm draft) {
        of(owner, """
                        insert into draft (draft_id, authority, agency, owner, shared, version, created_at, saved_at, form)
                        values (:id, :authority, :agency, :owner, :shared, :version, :at, :at, :form)""")
                .param("id", draft.id().value())
                .param("shared", draft.shared())
                .param("version", draft.version())
                .param("at", utc(draft.createdAt()))
                .param("form", cover.over(owner, draft.id(), draft.form()))
                .update();
    }

    @Override
    public Optional<DraftForm> find(Caller caller, DraftId id) {
        return of(caller, "select " + COLUMNS + " from draft where draft_id = :id and " + SEEN)
                .param("id", id.value())
                .query((row, _) -> draft(caller, row))
                .optional();
    }

    @Override
    public List<DraftForm> list(Caller caller, int limit) {
        return of(
                        caller,
                        "select " + COLUMNS + " from draft where submitted_as is null and " + SEEN
                                + " order by saved_at desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> draft(caller, row))
                .list();
    }

    @Override
    public boolean save(Caller caller, DraftForm next) {
        var submitted = next.submittedAs();
        return of(caller, """
                        update draft set shared = :shared, version = :version, saved_at = :at, form = :form,
                                         submitted_as = :submitted
                        where draft_id = :id and version = :version - 1 and %s""".formatted(SEEN))
                        .param("id", next.id().value())
                        .param("shared", next.shared())
                        .param("version", next.version())
                        .param("at", utc(next.savedAt()))
                        .param("form", cover.over(caller, next.id(), next.form()))
                        .param("submitted", submitted == null ? null : submitted.value())
                        .update()
                == 1;
    }

    @Override
    public void remove(Caller owner, DraftId id) {
        int removed = of(owner, "delete from draft where draft_id = :id and owner = :owner and " + SEEN)
                .param("id", id.value())
                .update();
        if (removed == 1) {
            cover.destroy(owner.authority(), id);
        }
    }

    @Override
    public void removeUntouchedSince(Instant then) {
        reader.enter(Boundary.ofTheHouse());
        jdbc.sql("delete from draft where saved_at < ? returning authority, draft_id")
                .param(utc(then))
                .query((row, _) -> new Gone(
                        new AuthorityId(row.getString("authority")),
                        new DraftId(Objects.requireNonNull(row.getObject("draft_id", UUID.class)))))
                .list()
                .forEach(gone -> cover.destroy(gone.authority(), gone.id()));
    }

    private JdbcClient.StatementSpec of(Caller caller, String sql) {
        reader.enter(Boundary.ofSender(caller));
        return jdbc.sql(sql)
                .param("authority", caller.authority().value())
                .param("agency", caller.agency().value())
                .param("owner", caller.subject());
    }

    private DraftForm draft(Caller caller, ResultSet row) throws SQLException {
        var id = new DraftId(Objects.requireNonNull(row.getObject("draft_id", UUID.class)));
        var submitted = row.getString("submitted_as");
        return new DraftForm(
                id,
                row.getString("owner"),
                row.getBoolean("shared"),
                row.getInt("version"),
                instant(row, "created_at"),
                instant(row, "saved_at"),
                cover.off(caller, id, row.getString("form")),
                submitted == null ? null : new Reference(submitted));
    }

    private record Gone(AuthorityId authority, DraftId id) {}

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
