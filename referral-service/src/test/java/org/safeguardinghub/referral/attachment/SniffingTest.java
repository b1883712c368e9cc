package org.safeguardinghub.referral.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SniffingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, PDF",
        "ffd8ffe000104a464946, JPEG",
        "89504e470d0a1a0a0000, PNG",
        "474946383961, GIF",
        "000000186674797068656963, HEIC",
        "0000001866747970 4d344120, M4A",
        "000000186674797069736f6d, MP4",
        "524946462400000057415645, WAV",
        "49443303000000, MP3",
        "fffb9064, MP3",
        "c38972206120736f, TEXT"
    })
    void aFileIsWhatItsBytesSay(String bytes, FileType type) throws IOException {
        assertThat(sniff(HexFormat.of().parseHex(bytes.replace(" ", "")))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4d5a9000", "7f454c46", "504b0304ffff", "1f8b0800", "00", "ff", "61001b5b", "d0cf11e0a1b11ae1"})
    void whatIsNotOnTheListIsNothing(String bytes) throws IOException {
        assertThat(sniff(HexFormat.of().parseHex(bytes))).isEmpty();
    }

    @Test
    void anOfficeDocumentIsKnownByItsPartsAndTakenWithoutMacros() throws IOException {
        assertThat(sniff(zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>")))
                .contains(FileType.DOCX);
        assertThat(sniff(zip("[Content_Types].xml", "<x/>", "xl/workbook.xml", "<x/>")))
                .contains(FileType.XLSX);
        assertThat(sniff(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .contains(FileType.ODT);
        assertThat(sniff(zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>", "word/vbaProject.bin", "x")))
                .isEmpty();
        assertThat(sniff(zip("a.exe", "MZ"))).isEmpty();
    }

    private java.util.Optional<FileType> sniff(byte[] bytes) throws IOException {
        return Sniffing.of(Files.write(folder.resolve("file"), bytes));
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }
}
