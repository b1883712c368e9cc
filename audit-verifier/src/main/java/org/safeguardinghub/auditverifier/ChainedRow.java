package org.safeguardinghub.auditverifier;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A place in the chain with the row of the trail that belongs there, if it is still there. */
record ChainedRow(
        long position,
        long eventId,
        byte[] hash,
        boolean isThere,
        @Nullable Instant at,
        byte[] bytes) {

    /** The fields in the order in which they are chained. */
    private static final String[] FIELDS = {
        "authority", "actor", "client_id", "agency", "action", "subject_type", "subject_id", "codes", "correlation_id"
    };

    static ChainedRow of(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        boolean isThere = row.getString("authority") != null;
        var at = row.getObject("at", OffsetDateTime.class);
        return new ChainedRow(
                position,
                row.getLong("event_id"),
                row.getBytes("hash"),
                isThere,
                at == null ? null : at.toInstant(),
                isThere && at != null ? bytes(row, position, at.toInstant()) : new byte[0]);
    }

    byte[] hashAfter(byte[] before) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(ResultSet row, long position, Instant at) throws SQLException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            put(out, Long.toString(position));
            put(out, Long.toString(row.getLong("event_id")));
            put(out, at.toString());
            for (var field : FIELDS) {
                put(out, row.getString(field));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(DataOutputStream out, @Nullable String field) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var utf8 = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
