package org.safeguardinghub.dashboard.file;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;

/** Files as the hub lists them. */
record Files(@Nullable List<Item> items) {

    private static final int KILO = 1024;

    record Item(
            String id,
            @Nullable String fileName,
            @Nullable String type,
            long size,
            @Nullable String sha256,
            @Nullable String status,
            @Nullable String agency,
            @Nullable String agencyName,
            @Nullable Instant sentAt,
            @Nullable Instant settledAt) {

        FileLine line(Instant now) {
            return new FileLine(
                    id,
                    Objects.requireNonNullElse(fileName, "File without a name"),
                    type == null ? "Kind not said" : FileKind.words(type),
                    inWords(size),
                    Objects.requireNonNullElse(sha256, "Not said"),
                    state(),
                    meaning(),
                    "CLEAN".equals(status),
                    Objects.requireNonNullElseGet(agencyName, () -> Objects.requireNonNullElse(agency, "Not said")),
                    sentAt == null ? "Not said" : TimeWords.moment(sentAt, now));
        }

        private String state() {
            return switch (status == null ? "" : status) {
                case "CLEAN" -> "Checked and safe";
                case "INFECTED" -> "Refused, not safe to open";
                default -> "Being checked";
            };
        }

        private String meaning() {
            return switch (status == null ? "" : status) {
                case "CLEAN" -> "The front door can open it.";
                case "INFECTED" -> "Something harmful is in it. Nobody can open it. Send what it says in another way.";
                default -> "Nobody can open it before the virus check is done.";
            };
        }
    }

    List<FileLine> lines(Instant now) {
        return items == null
                ? List.of()
                : items.stream().map(item -> item.line(now)).toList();
    }

    private static String inWords(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double kilo = (double) bytes / KILO;
        return kilo < KILO
                ? String.format(Locale.UK, "%.0f KB", kilo)
                : String.format(Locale.UK, "%.1f MB", kilo / KILO);
    }
}
