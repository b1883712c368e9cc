package org.safeguardinghub.dashboard.file;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.TimeWords;

/**
 * Where a sender hands in files and sees what became of them.
 *
 * @param lines null when the hub could not be asked, which is not the same as having sent nothing
 * @param notice what happened although nothing is wrong with the file; null where nothing did
 */
public record FilesPage(
        Place place,
        @Nullable List<FileLine> lines,
        @Nullable String notReached,
        @Nullable String notReachedAt,
        Mistakes mistakes,
        @Nullable String notice) {

    /** @param about what the files belong to, in words */
    public record Place(String address, String about, String backTo, String backWords) {}

    static FilesPage of(Place place, Reply<Files> reply, Instant now, Mistakes mistakes, @Nullable String notice) {
        return reply instanceof Reply.NotReached<Files>(var what, var at)
                ? new FilesPage(place, null, what, TimeWords.moment(at, now), mistakes, notice)
                : new FilesPage(place, lines(reply, now), null, null, mistakes, notice);
    }

    private static List<FileLine> lines(Reply<Files> reply, Instant now) {
        return reply instanceof Reply.Here<Files>(var files, var _) ? files.lines(now) : List.of();
    }
}
