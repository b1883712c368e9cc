package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

/** The key of one owner, or that it is no more. */
public sealed interface FieldKey {

    /** What was encrypted under it cannot be read by anybody, and nothing is encrypted for its owner again. */
    record Destroyed(Instant at) implements FieldKey {}

    /** It can be used. It lasts no longer than the transaction it was read in: nobody keeps one. */
    final class Held implements FieldKey {

        private final Aead aead;

        Held(Aead aead) {
            this.aead = aead;
        }

        /** The same text is another one each time. Its length shows the length of the text. */
        public String encrypt(Cell cell, String text) {
            return Base64.getEncoder().encodeToString(encrypt(cell, text.getBytes(StandardCharsets.UTF_8)));
        }

        public byte[] encrypt(Cell cell, byte[] bytes) {
            try {
                return aead.encrypt(bytes, cell.bytes());
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException(broken);
            }
        }

        /** @throws IllegalStateException where the value was altered, or was not encrypted for this owner and cell */
        public String decrypt(Cell cell, String encrypted) {
            return new String(decrypt(cell, Base64.getDecoder().decode(encrypted)), StandardCharsets.UTF_8);
        }

        /** @throws IllegalStateException where the value was altered, or was not encrypted for this owner and cell */
        public byte[] decrypt(Cell cell, byte[] encrypted) {
            try {
                return aead.decrypt(encrypted, cell.bytes());
            } catch (GeneralSecurityException altered) {
                throw new IllegalStateException(
                        "a value in " + cell.table() + " was altered or does not belong there", altered);
            }
        }
    }
}
