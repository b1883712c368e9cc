package org.safeguardinghub.kit.encryption;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/**
 * The one key that is not in the database. It opens the key ring once, when the service starts, and is not asked for any
 * single field: a key service that is away stops no referral.
 *
 * @param name where it is, such as {@code file:/etc/hub/field.key} or {@code aws-kms://arn:...}
 * @param aead asked for when it is needed, since it may be away
 */
record MasterKey(String name, Supplier<Aead> aead) {

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new ExceptionInInitializerError(broken);
        }
    }

    static MasterKey inFile(Path file) {
        return new MasterKey("file:" + file, () -> read(file));
    }

    private static Aead read(Path file) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (IOException missing) {
            throw new UncheckedIOException("no readable key file " + file.getFileName(), missing);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("no usable key in " + file.getFileName(), unusable);
        }
    }

    /** Comes into place whole, with its owner's rights alone. Several may start together: the first to be there counts. */
    static void provide(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var mine = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "field-key-",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    mine,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                            InsecureSecretKeyAccess.get()));
            try {
                Files.createLink(file, mine);
            } catch (FileAlreadyExistsException another) {
                // The other's is as good.
            } finally {
                Files.delete(mine);
            }
        } catch (IOException full) {
            throw new UncheckedIOException("cannot make the key file " + file.getFileName(), full);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
