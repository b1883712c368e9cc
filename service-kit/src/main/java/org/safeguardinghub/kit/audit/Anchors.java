package org.safeguardinghub.kit.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A line for each checkpoint in a file outside the database: what is cut off at the end of the trail is missed by it. In
 * production it lies on storage that can only be written once.
 */
final class Anchors {

    private final Path file;

    Anchors(Path folder, String service) {
        this.file = folder.resolve(service + ".anchors");
    }

    /** {@code POSITION HASH AT SIGNATURE}. */
    void add(long position, byte[] hash, Instant at, byte[] signature) {
        var line = position + " " + HexFormat.of().formatHex(hash) + " " + at + " "
                + Base64.getEncoder().encodeToString(signature) + "\n";
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException("cannot write " + file.getFileName(), full);
        }
    }
}
