package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that wrap the data keys: the newest wraps, all unwrap. They are in memory from the start on; the database is asked
 * again only for a key that another instance has added since.
 */
final class KeyRing {

    private static final Duration RENEWED_AFTER = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final MasterKeys masters;
    private final InstantSource clock;
    private volatile KeysetHandle keys;

    private KeyRing(JdbcClient jdbc, MasterKeys masters, InstantSource clock, KeysetHandle keys) {
        this.jdbc = jdbc;
        this.masters = masters;
        this.clock = clock;
        this.keys = keys;
    }

    static KeyRing unlock(JdbcClient jdbc, MasterKeys masters, InstantSource clock) {
        jdbc.sql("SELECT pg_advisory_xact_lock(7042, 1)")
                .query((_, _) -> Boolean.TRUE)
                .single();
        var kept = read(jdbc, "");
        if (kept.isPresent()) {
            return new KeyRing(jdbc, masters, clock, masters.open(kept.get().keys()));
        }
        boolean lost = jdbc.sql("SELECT EXISTS (SELECT FROM data_key)")
                .query(Boolean.class)
                .single();
        if (lost) {
            throw new IllegalStateException(
                    "there are data keys and no key ring: see \"A key is lost\" in the runbook");
        }
        masters.provide();
        return new KeyRing(jdbc, masters, clock, make(jdbc, masters, clock));
    }

    private static KeysetHandle make(JdbcClient jdbc, MasterKeys masters, InstantSource clock) {
        try {
            var made = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            jdbc.sql("INSERT INTO key_ring (keys, master, rotated_at) VALUES (?, ?, ?)")
                    .params(masters.lock(made), masters.name(), clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return made;
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the master key locks nothing", refused);
        }
    }

    private static Optional<Kept> read(JdbcClient jdbc, String forUpdate) {
        return jdbc.sql("SELECT keys, master, rotated_at FROM key_ring " + forUpdate)
                .query((row, _) -> new Kept(
                        row.getBytes("keys"),
                        row.getString("master"),
                        row.getObject("rotated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The head of the ring: what is wrapped by another one is to be wrapped anew. */
    int head() {
        return keys.getPrimary().getId();
    }

    Wrapped wrap(KeysetHandle dataKey, KeyOwner owner) {
        var now = keys;
        try {
            return new Wrapped(
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(dataKey, aead(now), owner.bytes()),
                    now.getPrimary().getId());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    KeysetHandle unwrap(Wrapped wrapped, KeyOwner owner) {
        if (!isKnown(wrapped.by())) {
            keys = masters.open(read(jdbc, "").orElseThrow().keys());
        }
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.bytes(), aead(keys), owner.bytes());
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("a data key was altered or belongs to somebody else", altered);
        }
    }

    private boolean isKnown(int id) {
        var now = keys;
        for (int i = 0; i < now.size(); i++) {
            if (now.getAt(i).getId() == id) {
                return true;
            }
        }
        return false;
    }

    /** Two instances that renew at once do it one after the other; the second finds nothing to do. */
    void renew() {
        var kept = read(jdbc, "FOR UPDATE").orElseThrow();
        boolean isOld = kept.rotatedAt().plus(RENEWED_AFTER).isBefore(clock.instant());
        if (isOld) {
            rotate();
        } else if (!kept.master().equals(masters.name())) {
            keep(masters.open(kept.keys()), kept.rotatedAt());
        }
    }

    void rotate() {
        var kept = read(jdbc, "FOR UPDATE").orElseThrow();
        try {
            keep(
                    KeysetHandle.newBuilder(masters.open(kept.keys()))
                            .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                            .build(),
                    clock.instant());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void keep(KeysetHandle next, Instant rotatedAt) {
        try {
            jdbc.sql("UPDATE key_ring SET keys = ?, master = ?, rotated_at = ?")
                    .params(masters.lock(next), masters.name(), rotatedAt.atOffset(ZoneOffset.UTC))
                    .update();
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("the master key locks nothing", refused);
        }
    }

    /** Takes what is committed: a head that was rolled back wraps nothing. */
    void refresh() {
        keys = masters.open(read(jdbc, "").orElseThrow().keys());
    }

    private static Aead aead(KeysetHandle keys) throws GeneralSecurityException {
        return Objects.requireNonNull(keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    private record Kept(byte[] keys, String master, Instant rotatedAt) {}

    /** @param by the id of the key of the ring that wrapped it */
    record Wrapped(byte[] bytes, int by) {}
}
