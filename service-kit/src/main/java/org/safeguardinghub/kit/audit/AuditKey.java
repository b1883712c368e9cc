package org.safeguardinghub.kit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key that signs the trail, in a file outside the database: whoever can write there still cannot sign. It is made at the
 * first start where there is none; its public half lies beside it, for whoever verifies.
 */
final class AuditKey {

    private static final String FOLDER = "audit-key";
    private static final String PRIVATE = "audit.key";
    private static final String PUBLIC = "audit.pub";
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private AuditKey(PrivateKey key) {
        this.key = key;
    }

    static AuditKey in(Path folder) {
        try {
            provide(folder);
            var bytes = Base64.getMimeDecoder()
                    .decode(Files.readString(folder.resolve(FOLDER).resolve(PRIVATE)));
            return new AuditKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(bytes)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("no usable " + PRIVATE + " in hub.keys.dir", unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IllegalStateException("no usable " + PRIVATE + " in hub.keys.dir", unusable);
        }
    }

    /** What is signed: {@code hub-audit-v1 SERVICE POSITION HASH AT}. */
    byte[] sign(String service, long position, byte[] hash, Instant at) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(text(service, position, hash, at).getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String text(String service, long position, byte[] hash, Instant at) {
        return "hub-audit-v1 " + service + " " + position + " " + HexFormat.of().formatHex(hash) + " " + at;
    }

    /** Both halves come into place at once. Several services may start together: the first to be there counts. */
    private static void provide(Path folder) throws IOException, GeneralSecurityException {
        var place = folder.resolve(FOLDER);
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(folder);
        var mine = Files.createTempDirectory(folder, "audit-key-");
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.writeString(
                Files.createFile(
                        mine.resolve(PRIVATE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
                encoded(pair.getPrivate().getEncoded()));
        Files.writeString(mine.resolve(PUBLIC), encoded(pair.getPublic().getEncoded()));
        try {
            Files.move(mine, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException another) {
            Files.delete(mine.resolve(PRIVATE));
            Files.delete(mine.resolve(PUBLIC));
            Files.delete(mine);
            if (Files.notExists(place.resolve(PRIVATE))) {
                throw another;
            }
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getMimeEncoder().encodeToString(key) + "\n";
    }
}
