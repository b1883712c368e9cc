package org.safeguardinghub.referral.attachment.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.attachment.Attachment;
import org.safeguardinghub.referral.attachment.AttachmentId;
import org.safeguardinghub.referral.attachment.AttachmentStore;
import org.safeguardinghub.referral.attachment.FileType;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.ContactReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files in encrypted pieces of a quarter of a megabyte, so that none is ever whole in memory. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcAttachmentStore implements AttachmentStore {

    private static final int PIECE = 256 * 1024;

    private static final String COLUMNS = "attachment_id, contact_id, authority, agency, file_name, type, size, sha256,"
            + " sent_by, sent_at, status, signature, settled_at";

    private static final String WITHIN =
            "(:authority = '*' or authority = :authority) and (:agency = '*' or agency = :agency)";

    private final JdbcClient jdbc;
    private final ContactReader reader;
    private final PieceCover cover;

    JdbcAttachmentStore(JdbcClient jdbc, ContactReader reader, PieceCover cover) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.cover = cover;
    }

    @Override
    public Optional<Attachment> add(Attachment attachment, InputStream bytes) throws IOException {
        reader.enter(boundary(attachment));
        if (insert(attachment) == 0) {
            return sentBefore(attachment);
        }
        var key = cover.toWrite(attachment);
        int place = 0;
        for (var piece = bytes.readNBytes(PIECE); piece.length > 0; piece = bytes.readNBytes(PIECE)) {
            jdbc.sql("""
                            insert into attachment_piece (attachment_id, place, authority, agency, bytes, encrypted)
                            values (:id, :place, :authority, :agency, :bytes, true)""")
                    .param("id", attachment.id().value())
                    .param("place", place)
                    .param("authority", attachment.authority().value())
                    .param("agency", attachment.agency().value())
                    .param("bytes", key.encrypt(PieceCover.cell(attachment, place), piece))
                    .update();
            place++;
        }
        return Optional.empty();
    }

    private int insert(Attachment attachment) {
        return jdbc.sql("""
                        insert into attachment (attachment_id, contact_id, authority, agency, file_name, type, size,
                                                sha256, sent_by, sent_at, status, try_at)
                        values (:id, :contact, :authority, :agency, :name, :type, :size, :sha256, :by, :at, :status, :at)
                        on conflict do nothing""")
                .param("id", attachment.id().value())
                .param("contact", attachment.contact().value())
                .param("authority", attachment.authority().value())
                .param("agency", attachment.agency().value())
                .param("name", attachment.fileName())
                .param("type", attachment.type().name())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("by", attachment.sentBy())
                .param("at", utc(attachment.sentAt()))
                .param("status", attachment.status().name())
                .update();
    }

    private Optional<Attachment> sentBefore(Attachment attachment) {
        return jdbc.sql("select " + COLUMNS
                        + " from attachment where contact_id = :contact and agency = :agency and sha256 = :sha256")
                .param("contact", attachment.contact().value())
                .param("agency", attachment.agency().value())
                .param("sha256", attachment.sha256())
                .query(JdbcAttachmentStore::attachment)
                .optional();
    }

    @Override
    public Optional<Attachment> find(Boundary boundary, AttachmentId id) {
        reader.enter(boundary);
        return jdbc.sql("select " + COLUMNS + " from attachment where attachment_id = :id and " + WITHIN)
                .param("id", id.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(JdbcAttachmentStore::attachment)
                .optional();
    }

    @Override
    public List<Attachment> of(Boundary boundary, ContactId contact) {
        reader.enter(boundary);
        return jdbc.sql("select " + COLUMNS + " from attachment where contact_id = :contact and " + WITHIN
                        + " order by sent_at, attachment_id")
                .param("contact", contact.value())
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query(JdbcAttachmentStore::attachment)
                .list();
    }

    @Override
    public void copy(Attachment attachment, OutputStream to) throws IOException {
        reader.enter(boundary(attachment));
        var stored = pieces(attachment);
        for (int place = 0; place < (attachment.size() + PIECE - 1) / PIECE; place++) {
            to.write(stored.read(place));
        }
    }

    /** A file lies encrypted or, from before there were keys, as it is; never in part. */
    private Stored pieces(Attachment attachment) {
        var encrypted = jdbc.sql(
                        "select coalesce(bool_or(encrypted), false) from attachment_piece where attachment_id = :id")
                .param("id", attachment.id().value())
                .query(Boolean.class)
                .single();
        if (!encrypted) {
            return place -> piece(attachment, place);
        }
        var key = cover.toRead(attachment);
        return place -> key.decrypt(PieceCover.cell(attachment, place), piece(attachment, place));
    }

    private byte[] piece(Attachment attachment, int place) {
        return jdbc.sql("select bytes from attachment_piece where attachment_id = :id and place = :place")
                .param("id", attachment.id().value())
                .param("place", place)
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    @FunctionalInterface
    private interface Stored {
        byte[] read(int place);
    }

    @Override
    public Optional<Attachment> nextToScan(Instant now) {
        reader.enter(Boundary.ofTheHouse());
        return jdbc.sql("select " + COLUMNS + " from attachment where status = 'QUARANTINED' and try_at <= :now"
                        + " order by try_at limit 1 for update skip locked")
                .param("now", utc(now))
                .query(JdbcAttachmentStore::attachment)
                .optional();
    }

    @Override
    public void settle(Attachment attachment) {
        reader.enter(boundary(attachment));
        jdbc.sql("""
                        update attachment set status = :status, signature = :signature, settled_at = :at
                        where attachment_id = :id""")
                .param("status", attachment.status().name())
                .param("signature", attachment.signature())
                .param("at", utc(Objects.requireNonNull(attachment.settledAt())))
                .param("id", attachment.id().value())
                .update();
    }

    @Override
    public void tryAgain(Attachment attachment, Instant at) {
        reader.enter(boundary(attachment));
        jdbc.sql("update attachment set try_at = :at where attachment_id = :id")
                .param("at", utc(at))
                .param("id", attachment.id().value())
                .update();
    }

    private static Boundary boundary(Attachment attachment) {
        return new Boundary(attachment.authority().value(), attachment.agency().value());
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(Objects.requireNonNull(row.getObject("attachment_id", UUID.class))),
                new ContactId(Objects.requireNonNull(row.getObject("contact_id", UUID.class))),
                new AuthorityId(row.getString("authority")),
                new AgencyId(row.getString("agency")),
                row.getString("file_name"),
                FileType.valueOf(row.getString("type")),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("sent_by"),
                Objects.requireNonNull(instant(row, "sent_at")),
                Attachment.Status.valueOf(row.getString("status")),
                row.getString("signature"),
                instant(row, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
