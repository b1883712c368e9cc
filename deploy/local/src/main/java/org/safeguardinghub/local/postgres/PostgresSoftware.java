package org.safeguardinghub.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.safeguardinghub.local.process.Cache;
import org.safeguardinghub.local.process.Folders;
import org.safeguardinghub.local.process.Troubled;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once for each version from the archive on the class path. */
final class PostgresSoftware {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    /** The folder with {@code bin/postgres} in it. */
    static Path unpacked() {
        byte[] archive = archive();
        Path home = Cache.folder().resolve("postgres-" + fingerprint(archive));
        if (Files.notExists(home)) {
            unpack(archive, home);
        }
        return home;
    }

    private static byte[] archive() {
        try (InputStream in = PostgresSoftware.class.getResourceAsStream(ARCHIVE)) {
            if (in == null) {
                throw new Troubled("PostgreSQL's programs are packed for Linux on x86-64 only; this machine is "
                        + System.getProperty("os.name").toLowerCase(Locale.ROOT) + ". Use -Pcontainers for the tests.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new Troubled("Could not read PostgreSQL's archive: " + e.getMessage(), e);
        }
    }

    /** Unpacks beside the place and moves it there, so that a half-unpacked folder is never used. */
    private static void unpack(byte[] archive, Path home) {
        try {
            Files.createDirectories(home.getParent());
            Path half = Files.createTempDirectory(home.getParent(), "unpacking-");
            Process tar = new ProcessBuilder("tar", "-x", "-f", "-", "-C", half.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream out = tar.getOutputStream();
                    XZInputStream in = new XZInputStream(new java.io.ByteArrayInputStream(archive))) {
                in.transferTo(out);
            }
            if (tar.waitFor() != 0) {
                throw new Troubled("Could not unpack PostgreSQL into " + half + ": is the disk full?");
            }
            settle(half, home);
        } catch (IOException e) {
            throw new Troubled("Could not unpack PostgreSQL into " + home + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Troubled("Stopped while unpacking PostgreSQL.", e);
        }
    }

    private static void settle(Path half, Path home) throws IOException {
        try {
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.notExists(home)) {
                throw e;
            }
            Folders.delete(half);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private PostgresSoftware() {}
}
