package org.safeguardinghub.dashboard.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** The kinds of files that the hub takes, by how their names end. What a file really is, the hub sees from its bytes. */
enum FileKind {
    PDF("PDF", "application/pdf", "pdf"),
    JPEG("Picture (JPEG)", "image/jpeg", "jpg", "jpeg"),
    PNG("Picture (PNG)", "image/png", "png"),
    GIF("Picture (GIF)", "image/gif", "gif"),
    HEIC("Picture (HEIC)", "image/heic", "heic", "heif"),
    DOCX("Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    ODT("OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    TEXT("Text", "text/plain", "txt", "csv"),
    MP3("Sound (MP3)", "audio/mpeg", "mp3"),
    M4A("Sound (M4A)", "audio/mp4", "m4a"),
    WAV("Sound (WAV)", "audio/wav", "wav"),
    MP4("Film (MP4)", "video/mp4", "mp4");

    private final String words;
    private final String mediaType;
    private final List<String> endings;

    FileKind(String words, String mediaType, String... endings) {
        this.words = words;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    static Optional<FileKind> named(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
    }

    /** @param mediaType as the hub found it */
    static String words(String mediaType) {
        return Stream.of(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .map(kind -> kind.words)
                .findFirst()
                .orElse("Another kind");
    }

    MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
