package org.safeguardinghub.dashboard.person;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.words.Choice;
import org.springframework.web.util.UriUtils;

/**
 * Restricted records that were opened in an emergency, and whether that was right.
 *
 * @param lines null when the hub could not be asked, which is not the same as none
 */
public record OpeningsPage(
        @Nullable List<Line> lines,
        @Nullable String next,
        @Nullable String notReached,
        @Nullable String notReachedAt,
        Typed typed,
        Mistakes mistakes) {

    public static final List<Choice> FINDINGS =
            List.of(Choice.of("JUSTIFIED", "Yes, it was right"), Choice.of("NOT_JUSTIFIED", "No, it was not right"));

    static OpeningsPage of(
            Openings openings, Viewer viewer, @Nullable UUID reviewing, Typed typed, Mistakes mistakes, Instant now) {
        var items = openings.items() == null ? List.<Openings.Item>of() : openings.items();
        var next = openings.nextCursor() == null
                ? null
                : EmergencyOpeningsController.ADDRESS + "?cursor="
                        + UriUtils.encode(openings.nextCursor(), StandardCharsets.UTF_8);
        return new OpeningsPage(
                items.stream()
                        .map(item -> Line.of(item, viewer, item.id().equals(reviewing), now))
                        .toList(),
                next,
                null,
                null,
                typed,
                mistakes);
    }

    /**
     * @param review what a manager said; null while nobody has
     * @param mayReview whether the viewer may: a manager, and not of what they opened themselves
     * @param isAnswered whether what was typed belongs to this one
     */
    public record Line(
            String id,
            String heading,
            String person,
            String emergency,
            String because,
            String until,
            String reviewBy,
            boolean isLate,
            @Nullable String review,
            boolean mayReview,
            boolean isAnswered) {

        static Line of(Openings.Item item, Viewer viewer, boolean isAnswered, Instant now) {
            boolean waits = item.finding() == null;
            return new Line(
                    item.id().toString(),
                    item.by() + ", " + TimeWords.moment(item.at(), now),
                    "/people/" + item.personId(),
                    Emergencies.words(item.emergency()),
                    item.because(),
                    TimeWords.moment(item.until(), now),
                    TimeWords.moment(item.reviewBy(), now),
                    waits && now.isAfter(item.reviewBy()),
                    waits ? null : review(item, now),
                    waits && viewer.isManager() && !viewer.id().equals(item.byId()),
                    isAnswered);
        }

        private static String review(Openings.Item item, Instant now) {
            return ("JUSTIFIED".equals(item.finding()) ? "It was right. " : "It was not right. ")
                    + (item.note() == null ? "" : item.note())
                    + (item.reviewedBy() == null || item.reviewedAt() == null
                            ? ""
                            : " (" + item.reviewedBy() + ", " + TimeWords.moment(item.reviewedAt(), now) + ")");
        }
    }
}
