package org.safeguardinghub.referral.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks at a file's own bytes: what a sender calls it proves nothing. */
public final class Sniffing {

    private static final int HEAD = 16;
    private static final int BRAND_AT = 8;
    private static final int FTYP_AT = 4;
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "mif1", "msf1");
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "MSNV", "M4V ");

    /** Empty where it is nothing that is taken. */
    public static Optional<FileType> of(Path file) throws IOException {
        var head = head(file);
        if (starts(head, "%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(FileType.JPEG);
        }
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(FileType.PNG);
        }
        if (starts(head, "GIF87a") || starts(head, "GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        if (starts(head, "PK\u0003\u0004")) {
            return packed(file);
        }
        return sound(head).or(() -> film(head)).or(() -> text(file));
    }

    private static Optional<FileType> sound(byte[] head) {
        if (starts(head, "RIFF") && at(head, BRAND_AT).equals("WAVE")) {
            return Optional.of(FileType.WAV);
        }
        boolean isFrame = starts(head, 0xFF, 0xFB) || starts(head, 0xFF, 0xF3) || starts(head, 0xFF, 0xF2);
        return starts(head, "ID3") || isFrame ? Optional.of(FileType.MP3) : Optional.empty();
    }

    private static Optional<FileType> film(byte[] head) {
        if (!at(head, FTYP_AT).equals("ftyp")) {
            return Optional.empty();
        }
        var brand = at(head, BRAND_AT);
        if (brand.equals("M4A ")) {
            return Optional.of(FileType.M4A);
        }
        if (HEIC_BRANDS.contains(brand)) {
            return Optional.of(FileType.HEIC);
        }
        return MP4_BRANDS.contains(brand) ? Optional.of(FileType.MP4) : Optional.empty();
    }

    /** An office document is a ZIP with known parts; one with macros is none that we take. */
    private static Optional<FileType> packed(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (isOpenDocument(zip)) {
                return Optional.of(FileType.ODT);
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.empty();
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            return zip.getEntry("xl/workbook.xml") == null ? Optional.empty() : Optional.of(FileType.XLSX);
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static boolean isOpenDocument(ZipFile zip) throws IOException {
        var entry = zip.getEntry("mimetype");
        if (entry == null) {
            return false;
        }
        var expected = FileType.ODT.mediaType();
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(expected.length() + 1), StandardCharsets.US_ASCII).equals(expected);
        }
    }

    private static Optional<FileType> text(Path file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return text.chars().allMatch(Sniffing::isWritten) ? Optional.of(FileType.TEXT) : Optional.empty();
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWritten(int character) {
        return character == '\n' || character == '\r' || character == '\t' || !Character.isISOControl(character);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean starts(byte[] head, String magic) {
        return starts(head, magic.chars().toArray());
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static String at(byte[] head, int offset) {
        return head.length < offset + 4 ? "" : new String(head, offset, 4, StandardCharsets.ISO_8859_1);
    }

    private Sniffing() {}
}
