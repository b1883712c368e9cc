package org.safeguardinghub.dashboard.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;

/** What became of each row of a file, as the hub answers it. */
record Report(
        int rows,
        int created,
        int repeated,
        int refused,
        @Nullable List<Line> lines) {

    record Line(
            int row,
            @Nullable String clientReference,
            @Nullable String status,
            @Nullable String reference,
            @Nullable Instant decisionDue,
            @Nullable List<Note> missing,
            @Nullable List<Note> warnings,
            @Nullable List<Note> problems) {

        boolean isRefused() {
            return "REFUSED".equals(status);
        }

        private String words() {
            return switch (Objects.requireNonNullElse(status, "")) {
                case "CREATED" -> "Taken in";
                case "REPEATED" -> "Taken in before";
                case "REFUSED" -> "Not taken in";
                default -> "Not said";
            };
        }

        ReportPage.Row shown(Instant now) {
            return new ReportPage.Row(
                    row,
                    clientReference == null ? "None" : clientReference,
                    words(),
                    isRefused(),
                    reference,
                    decisionDue == null ? null : TimeWords.moment(decisionDue, now),
                    Stream.of(notes(problems, "Put right"), notes(missing, "Still missing"), notes(warnings, "Look at"))
                            .flatMap(List::stream)
                            .toList());
        }

        private static List<ReportPage.Remark> notes(@Nullable List<Note> notes, String kind) {
            return notes == null
                    ? List.of()
                    : notes.stream()
                            .map(note -> new ReportPage.Remark(kind, note.column(), note.words()))
                            .toList();
        }
    }

    record Note(@Nullable String column, @Nullable String detail) {

        String words() {
            return detail == null ? "Something is not right here." : detail;
        }
    }

    List<Line> all() {
        return lines == null ? List.of() : lines;
    }
}
