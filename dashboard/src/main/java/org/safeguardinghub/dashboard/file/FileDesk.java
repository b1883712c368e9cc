package org.safeguardinghub.dashboard.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.FileToSend;
import org.safeguardinghub.dashboard.gateway.HubApi;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Looks at what somebody wants to hand in, hands it in, and says in plain words why it was not taken. */
@Component
class FileDesk {

    static final String TOO_LARGE = "The file must be 25 MB or smaller";

    private static final long LARGEST = 25L * 1024 * 1024;
    private static final String NOTHING_CHOSEN = "Choose a file";
    private static final String EMPTY =
            "The file is empty. Open it, see whether something is in it, and choose it again";
    private static final String ANOTHER_KIND =
            "The file must be a PDF, a picture, a Word, Excel or OpenDocument file without macros, text, sound or film";
    private static final String NOT_WHAT_IT_IS_CALLED =
            "What is in the file is not what its name says. Save it again in the program that made it, and choose that file";

    private final HubApi hub;

    FileDesk(HubApi hub) {
        this.hub = hub;
    }

    /** @return why it makes no sense to hand this in; empty where it may */
    Optional<String> wrongWith(@Nullable MultipartFile file) {
        if (file == null || name(file).isEmpty()) {
            return Optional.of(NOTHING_CHOSEN);
        }
        if (file.isEmpty()) {
            return Optional.of(EMPTY);
        }
        if (file.getSize() > LARGEST) {
            return Optional.of(TOO_LARGE);
        }
        return FileKind.named(name(file)).isPresent() ? Optional.empty() : Optional.of(ANOTHER_KIND);
    }

    /** @param belongsTo {@code referral} or {@code request}, whose id follows */
    Reply<Files.Item> handIn(MultipartFile file, String belongsTo, String id) {
        var type = FileKind.named(name(file)).orElseThrow().mediaType();
        try (var bytes = file.getInputStream()) {
            var sent = new FileToSend(name(file), type, file.getSize(), bytes);
            return hub.upload(Files.Item.class, sent, "/api/v1/attachments?" + belongsTo + "={id}", id);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    String words(Reply.Refused<?> refused) {
        return switch (refused.code()) {
            case "empty-file" -> EMPTY;
            case "file-too-large", "body-too-large" -> TOO_LARGE;
            case "type-not-taken" -> ANOTHER_KIND;
            case "type-mismatch" -> NOT_WHAT_IT_IS_CALLED;
            case "not-possible-now" -> "This request can no longer be answered, so no file can be added to it";
            default -> refused.detail().isEmpty() ? "The hub did not take this file" : refused.detail();
        };
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
