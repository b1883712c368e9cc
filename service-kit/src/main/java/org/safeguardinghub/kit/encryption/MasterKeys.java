package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The master key of a service, and the one it had before while that is still needed. */
public final class MasterKeys {

    private static final String FILE = "file:";

    private final MasterKey current;
    private final List<MasterKey> former;
    private final byte[] service;

    private MasterKeys(String service, MasterKey current, List<MasterKey> former) {
        this.service = Cell.bytes("key_ring", service);
        this.current = current;
        this.former = List.copyOf(former);
    }

    /**
     * @param current {@code file:PATH}, or an address that one of the clients answers for
     * @param former the same, or empty: what the ring may still be locked with
     */
    static MasterKeys of(String service, String current, String former, List<KmsClient> clients) {
        return new MasterKeys(
                service,
                key(current, clients),
                Stream.of(former)
                        .filter(address -> !address.isBlank())
                        .map(address -> key(address, clients))
                        .toList());
    }

    private static MasterKey key(String address, List<KmsClient> clients) {
        if (address.startsWith(FILE)) {
            return MasterKey.inFile(Path.of(address.substring(FILE.length())));
        }
        var client = clients.stream()
                .filter(each -> each.doesSupport(address))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key service for " + address));
        return new MasterKey(address, () -> {
            try {
                return client.getAead(address);
            } catch (GeneralSecurityException away) {
                throw new IllegalStateException("the key service gives no " + address, away);
            }
        });
    }

    /**
     * Opens the keys of a database; the first time ever it makes them. Needs a transaction.
     *
     * @throws RuntimeException where the master key is missing or is another one: nothing is encrypted then that nobody
     *     could read later
     */
    public Encryption unlock(JdbcClient jdbc, InstantSource clock) {
        Everywhere.enter(jdbc);
        var ring = KeyRing.unlock(jdbc, this, clock);
        var keys = new DataKeys(jdbc, ring, clock);
        return new Encryption(new FieldKeys(keys), BlindIndex.of(keys), ring, keys);
    }

    String name() {
        return current.name();
    }

    /** Only for a database that has no keys yet. */
    void provide() {
        if (current.name().startsWith(FILE)) {
            MasterKey.provide(Path.of(current.name().substring(FILE.length())));
        }
    }

    byte[] lock(KeysetHandle ring) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                ring, current.aead().get(), service);
    }

    KeysetHandle open(byte[] locked) {
        RuntimeException last = new IllegalStateException("the key ring opens with no master key");
        for (var key : Stream.concat(Stream.of(current), former.stream()).toList()) {
            try {
                return TinkProtoKeysetFormat.parseEncryptedKeyset(
                        locked, key.aead().get(), service);
            } catch (GeneralSecurityException another) {
                last = new IllegalStateException("the key ring does not open with " + key.name(), another);
            } catch (RuntimeException away) {
                last = away;
            }
        }
        throw last;
    }
}
