package org.safeguardinghub.kit.audit;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as it is chained. Its bytes are each field in this order as UTF-8 behind its length in four bytes,
 * with the length -1 for what is absent; the verifier has the same rule and not this class (ADR 0050).
 *
 * @param codes as they stand in the row
 */
record AuditRow(
        long id,
        String transaction,
        Instant at,
        String authority,
        String actor,
        String clientId,
        String agency,
        String action,
        String subjectType,
        String subjectId,
        String codes,
        @Nullable String correlationId) {

    /** The hash of the row at this place behind the one before. */
    byte[] hashAfter(byte[] before, long position) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            digest.update(bytes(position));
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] bytes(long position) {
        var out = new ByteArrayOutputStream();
        List.of(
                        "" + position,
                        "" + id,
                        at.toString(),
                        authority,
                        actor,
                        clientId,
                        agency,
                        action,
                        subjectType,
                        subjectId,
                        codes)
                .forEach(field -> put(out, field));
        put(out, correlationId);
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, @Nullable String field) {
        var bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .array());
        out.writeBytes(bytes);
    }
}
