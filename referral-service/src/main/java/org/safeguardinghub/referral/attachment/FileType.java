package org.safeguardinghub.referral.attachment;

import java.util.Set;

/** What kinds of files are taken, each with the names that senders give it. */
public enum FileType {
    PDF("application/pdf"),
    JPEG("image/jpeg", "image/jpg"),
    PNG("image/png"),
    GIF("image/gif"),
    HEIC("image/heic", "image/heif"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ODT("application/vnd.oasis.opendocument.text"),
    TEXT("text/plain"),
    MP3("audio/mpeg", "audio/mp3"),
    M4A("audio/mp4", "audio/x-m4a", "audio/m4a"),
    WAV("audio/wav", "audio/x-wav", "audio/vnd.wave"),
    MP4("video/mp4");

    private final String mediaType;
    private final Set<String> otherNames;

    FileType(String mediaType, String... otherNames) {
        this.mediaType = mediaType;
        this.otherNames = Set.of(otherNames);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a sender may call it so. */
    public boolean isCalled(String claimed) {
        return mediaType.equals(claimed) || otherNames.contains(claimed);
    }
}
