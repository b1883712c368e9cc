package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.safeguardinghub.kit.encryption.DataKeys.Found;

/**
 * The keys of fields, each its owner's. All of it belongs into the caller's transaction, within the authority that
 * {@code app.authority} names.
 */
public final class FieldKeys {

    private final DataKeys keys;

    FieldKeys(DataKeys keys) {
        this.keys = keys;
    }

    /** To write with. It is made if its owner has none; one that was destroyed is never made again. */
    public FieldKey toWrite(KeyOwner owner) {
        return key(keys.findOrMake(owner, PredefinedAeadParameters.AES256_GCM));
    }

    /** @throws IllegalStateException where the owner never had a key */
    public FieldKey toRead(KeyOwner owner) {
        return key(keys.find(owner).orElseThrow(() -> new IllegalStateException("something encrypted has no key")));
    }

    /**
     * Makes everything that was encrypted for this owner unreadable for ever, for every instance at once; in copies of the
     * database, once they are as old as copies are kept.
     *
     * @return whether there was something to destroy
     */
    public boolean destroy(KeyOwner owner) {
        return keys.destroy(owner);
    }

    private static FieldKey key(Found found) {
        var key = found.key();
        if (key == null) {
            return new FieldKey.Destroyed(Objects.requireNonNull(found.destroyedAt()));
        }
        try {
            return new FieldKey.Held(key.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
