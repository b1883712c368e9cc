package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.encryption.KeyRing.Wrapped;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of data keys. Whether a key is still there is asked of it each time and remembered nowhere, so that a key that
 * was destroyed is gone for every instance at once; unwrapping one takes microseconds.
 */
final class DataKeys {

    private static final Logger log = LoggerFactory.getLogger(DataKeys.class);

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final InstantSource clock;

    DataKeys(JdbcClient jdbc, KeyRing ring, InstantSource clock) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.clock = clock;
    }

    /** One statement, unless somebody else makes the same key at this moment. */
    Found findOrMake(KeyOwner owner, Parameters kind) {
        var wrapped = ring.wrap(generate(kind), owner);
        var made = jdbc.sql("""
                        WITH made AS (
                            INSERT INTO data_key (authority, owner, wrapped, wrapped_by, made_at)
                            VALUES (:authority, :owner, :wrapped, :by, :at)
                            ON CONFLICT DO NOTHING
                            RETURNING wrapped, wrapped_by, destroyed_at)
                        SELECT * FROM made UNION ALL
                        SELECT wrapped, wrapped_by, destroyed_at FROM data_key
                        WHERE authority = :authority AND owner = :owner""")
                .param("authority", owner.authority())
                .param("owner", owner.id())
                .param("wrapped", wrapped.bytes())
                .param("by", wrapped.by())
                .param("at", now())
                .query((row, _) -> found(row, owner))
                .optional();
        return made.or(() -> find(owner)).orElseThrow(() -> new IllegalStateException("outside its boundary"));
    }

    Optional<Found> find(KeyOwner owner) {
        return jdbc.sql("""
                        SELECT wrapped, wrapped_by, destroyed_at FROM data_key
                        WHERE authority = :authority AND owner = :owner""")
                .param("authority", owner.authority())
                .param("owner", owner.id())
                .query((row, _) -> found(row, owner))
                .optional();
    }

    /** Also where there never was one: then none is made. */
    boolean destroy(KeyOwner owner) {
        return jdbc.sql("""
                        INSERT INTO data_key AS kept (authority, owner, made_at, destroyed_at)
                        VALUES (:authority, :owner, :at, :at)
                        ON CONFLICT (authority, owner) DO UPDATE
                        SET wrapped = NULL, wrapped_by = NULL, destroyed_at = excluded.destroyed_at
                        WHERE kept.destroyed_at IS NULL""")
                        .param("authority", owner.authority())
                        .param("owner", owner.id())
                        .param("at", now())
                        .update()
                == 1;
    }

    /**
     * Under the head of the ring. Rows that another instance is at are passed over.
     *
     * @return how many it wrapped anew
     */
    int rewrap(int most) {
        ring.refresh();
        var old = jdbc.sql("""
                        SELECT authority, owner, wrapped, wrapped_by FROM data_key
                        WHERE wrapped_by < :head OR wrapped_by > :head
                        LIMIT :most FOR UPDATE SKIP LOCKED""")
                .param("head", ring.head())
                .param("most", most)
                .query((row, _) -> new Old(
                        new KeyOwner(row.getString("authority"), row.getString("owner")),
                        new Wrapped(row.getBytes("wrapped"), row.getInt("wrapped_by"))))
                .list();
        return (int) old.stream().filter(this::rewrap).count();
    }

    /** One that was altered stays as it is, for somebody to look at, and keeps no other from being wrapped. */
    private boolean rewrap(Old old) {
        KeysetHandle key;
        try {
            key = ring.unwrap(old.wrapped(), old.owner());
        } catch (IllegalStateException altered) {
            log.error(
                    "the data key of {} does not open: see \"A key is lost\" in the runbook",
                    old.owner().id());
            return false;
        }
        var wrapped = ring.wrap(key, old.owner());
        jdbc.sql("""
                        UPDATE data_key SET wrapped = ?, wrapped_by = ?, rewrapped_at = ?
                        WHERE authority = ? AND owner = ?""")
                .params(
                        wrapped.bytes(),
                        wrapped.by(),
                        now(),
                        old.owner().authority(),
                        old.owner().id())
                .update();
        return true;
    }

    private Found found(ResultSet row, KeyOwner owner) throws SQLException {
        var bytes = row.getBytes("wrapped");
        if (bytes != null) {
            return new Found(ring.unwrap(new Wrapped(bytes, row.getInt("wrapped_by")), owner), null);
        }
        return new Found(
                null, row.getObject("destroyed_at", OffsetDateTime.class).toInstant());
    }

    private static KeysetHandle generate(Parameters kind) {
        try {
            return KeysetHandle.generateNew(kind);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** One of the two is there. */
    record Found(@Nullable KeysetHandle key, @Nullable Instant destroyedAt) {}

    private record Old(KeyOwner owner, Wrapped wrapped) {}
}
