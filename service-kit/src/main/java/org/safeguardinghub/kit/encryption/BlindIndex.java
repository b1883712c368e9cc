package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.HmacParameters;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Objects;

/**
 * Finds what is equal without showing what it is: HMAC-SHA-256 under a key of its own. Whoever reads the index still sees
 * what is equal and how often, so nothing is put into it of which there are only few, such as a birth date alone.
 */
public final class BlindIndex {

    private static final KeyOwner OWNER = new KeyOwner("*", "blind-index");

    private final Mac mac;

    private BlindIndex(Mac mac) {
        this.mac = mac;
    }

    static BlindIndex of(DataKeys keys) {
        try {
            var key = keys.findOrMake(
                            OWNER,
                            HmacParameters.builder()
                                    .setKeySizeBytes(32)
                                    .setTagSizeBytes(32)
                                    .setHashType(HmacParameters.HashType.SHA256)
                                    .setVariant(HmacParameters.Variant.NO_PREFIX)
                                    .build())
                    .key();
            return new BlindIndex(
                    Objects.requireNonNull(key, "the index key").getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * @param kind keeps equal values of different kinds apart
     * @param value normalised: equal is only what is the same character by character
     */
    public String of(String kind, String value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(Cell.bytes(kind, value)));
    }

    /** The same of a number that is itself the digest of something. */
    public long of(String kind, long value) {
        return ByteBuffer.wrap(mac(Cell.bytes(kind, Long.toString(value)))).getLong();
    }

    private byte[] mac(byte[] bytes) {
        try {
            return mac.computeMac(bytes);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
