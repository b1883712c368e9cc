package org.safeguardinghub.dashboard.downtime;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.mark.Danger;
import org.safeguardinghub.dashboard.mark.Rating;

/**
 * The list for paper. Every time on it is written out, for "tomorrow" is another day when it is read.
 *
 * @param away what does not answer, where this is the last pack that we have and not a new one
 */
public record PackPage(
        String frontDoor,
        String asOf,
        @Nullable String away,
        List<Row> rows,
        boolean isComplete,
        List<Turn> duty,
        List<String> phones) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter WRITTEN_OUT = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK);

    static PackPage of(Pack pack, @Nullable String away, Instant now) {
        var labels = pack.labels();
        var queue = pack.queue() == null ? List.<Pack.Line>of() : pack.queue();
        var duty = pack.duty() == null ? List.<Pack.Shift>of() : pack.duty();
        return new PackPage(
                labels == null || labels.frontDoor() == null ? "Front door" : labels.frontDoor(),
                written(pack.asOf()),
                away,
                queue.stream().map(Row::of).toList(),
                pack.isComplete(),
                duty.stream().map(Turn::of).toList(),
                labels == null ? List.of() : phones(labels));
    }

    private static List<String> phones(Pack.Labels labels) {
        return Stream.of(
                        phone(labels.frontDoor(), labels.frontDoorPhone()),
                        phone(labels.outOfHours(), labels.outOfHoursPhone()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String phone(@Nullable String whose, @Nullable String number) {
        return number == null ? "" : (whose == null ? "" : whose + ": ") + number;
    }

    static String written(@Nullable Instant instant) {
        return instant == null ? "Not given" : WRITTEN_OUT.format(instant.atZone(LONDON));
    }

    /** One open referral. */
    public record Row(
            String reference, String children, String urgency, String due, String owner, String from, String received) {

        static Row of(Pack.Line line) {
            return new Row(
                    line.reference(),
                    children(line),
                    urgency(line),
                    written(line.dueAt()),
                    line.owner() == null ? "Nobody yet" : line.owner(),
                    line.from() == null ? "Not given" : line.from(),
                    written(line.receivedAt()));
        }

        static String children(Pack.Line line) {
            var names = line.children() == null ? List.<String>of() : line.children();
            if (names.isEmpty()) {
                return "Child, name not given";
            }
            int more = line.childCount() - names.size();
            return String.join(", ", names) + (more > 0 ? " and " + more + " more" : "");
        }

        static String urgency(Pack.Line line) {
            var rating = Rating.of(line.rating()).words();
            var danger = Danger.orOpen(line.immediateDanger());
            return danger == Danger.DENIED ? rating : danger.words() + "; " + rating;
        }
    }

    public record Turn(String who, String duty, String from, String until, String phone) {

        static Turn of(Pack.Shift shift) {
            return new Turn(
                    shift.worker().name(),
                    shift.duty().equals("OUT_OF_HOURS") ? "Out of hours" : "Duty manager",
                    written(shift.from()),
                    written(shift.until()),
                    shift.phone() == null ? "Not given" : shift.phone());
        }
    }
}
