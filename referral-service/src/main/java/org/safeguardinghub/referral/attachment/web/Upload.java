package org.safeguardinghub.referral.attachment.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.problem.Refused;
import org.safeguardinghub.referral.attachment.ReceivedFile;
import org.safeguardinghub.referral.attachment.Sniffing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** A file on its way in: laid aside whole, hashed, looked at. It goes with the request. */
final class Upload implements AutoCloseable {

    static final long LARGEST = 25L * 1024 * 1024;

    private static final int LONGEST_NAME = 200;

    private final Path path;
    private final MessageDigest digest;

    private Upload(Path path, MessageDigest digest) {
        this.path = path;
        this.digest = digest;
    }

    static Upload of(InputStream body) throws IOException {
        var upload = new Upload(Files.createTempFile("attachment", ".part"), sha256());
        try (var in = new DigestInputStream(body, upload.digest);
                OutputStream out = Files.newOutputStream(upload.path)) {
            in.transferTo(out);
        } catch (IOException | RuntimeException broken) {
            upload.close();
            throw broken;
        }
        return upload;
    }

    ReceivedFile file(String claimedType, @Nullable String disposition) throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "empty-file", "The file is empty.");
        }
        if (size > LARGEST) {
            throw new Refused(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", "A file has at most 25 MB.");
        }
        var type = Sniffing.of(path)
                .orElseThrow(
                        () -> new Refused(
                                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                                "type-not-taken",
                                "This is no file of a kind we take: PDF, picture, document without macros, text, sound or film."));
        if (!type.isCalled(bare(claimedType))) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "type-mismatch",
                    "The file is not what its Content-Type says; it looks like " + type.mediaType() + ".");
        }
        return new ReceivedFile(
                path, name(disposition), type, size, HexFormat.of().formatHex(digest.digest()));
    }

    private static String bare(String contentType) {
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException unreadable) {
            return "";
        }
    }

    /** The last part of a path, without anything that is not shown or that turns the direction of what is. */
    private static String name(@Nullable String disposition) {
        var given = disposition == null ? null : filename(disposition);
        if (given == null) {
            return "attachment";
        }
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        var shown = last.codePointCount(0, last.length()) > LONGEST_NAME
                ? last.substring(0, last.offsetByCodePoints(0, LONGEST_NAME))
                : last;
        return shown.isEmpty() || shown.startsWith(".") ? "attachment" + shown : shown;
    }

    private static @Nullable String filename(String disposition) {
        try {
            return ContentDisposition.parse(disposition).getFilename();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
