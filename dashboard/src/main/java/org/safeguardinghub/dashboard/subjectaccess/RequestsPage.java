package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Clock.ClockWords;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * Who asked, those received first come first.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 * @param withOver whether those that are over are among them
 * @param mayAnswer whether the viewer may record a request
 */
public record RequestsPage(
        @Nullable List<Line> lines,
        boolean withOver,
        boolean mayAnswer,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static RequestsPage of(List<AccessRequest> found, boolean withOver, Viewer viewer, Instant now) {
        return new RequestsPage(
                found.stream().map(request -> Line.of(request, now)).toList(),
                withOver,
                viewer.answersSubjectAccess(),
                null,
                null);
    }

    public record Line(String address, String received, String askedBy, String state, ClockWords clock) {

        static Line of(AccessRequest request, Instant now) {
            return new Line(
                    request.address(),
                    TimeWords.moment(request.receivedAt(), now),
                    PlainWords.of(Vocabulary.ASKER, request.askedBy()),
                    PlainWords.of(Vocabulary.ACCESS_STATE, request.state()),
                    DueWords.of(request, now));
        }
    }
}
