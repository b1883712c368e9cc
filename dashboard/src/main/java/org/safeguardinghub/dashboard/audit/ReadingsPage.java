package org.safeguardinghub.dashboard.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.audit.Trail.Found;
import org.safeguardinghub.dashboard.audit.Trail.Reading;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.Choice;

/**
 * Who has seen one person's record.
 *
 * @param lines null when the hub could not be asked, which is not the same as nobody
 * @param isCut whether the period holds more than was looked through
 */
public record ReadingsPage(
        String address,
        String person,
        Typed filter,
        Mistakes mistakes,
        List<Choice> people,
        List<Choice> actions,
        @Nullable List<Line> lines,
        boolean isCut,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    static ReadingsPage of(UUID person, Asked asked, Found<Reading> found, Instant now) {
        var inTime = found.rows().stream().filter(asked::isInTime).toList();
        return new ReadingsPage(
                AuditController.of(person),
                "/people/" + person,
                asked.filled(Typed.NOTHING),
                Mistakes.NONE,
                people(inTime),
                actions(inTime),
                inTime.stream()
                        .filter(asked::wants)
                        .map(reading -> Line.of(reading, now))
                        .toList(),
                found.isCut(),
                null,
                null);
    }

    static ReadingsPage without(
            UUID person, Typed filter, Mistakes mistakes, @Nullable String notReached, @Nullable String at) {
        return new ReadingsPage(
                AuditController.of(person),
                "/people/" + person,
                filter,
                mistakes,
                List.of(),
                List.of(),
                null,
                false,
                notReached,
                at);
    }

    public long emergencies() {
        return lines == null ? 0 : lines.stream().filter(Line::isEmergency).count();
    }

    private static List<Choice> people(List<Reading> readings) {
        var people = new LinkedHashMap<String, String>();
        readings.forEach(reading -> people.putIfAbsent(reading.actor(), reading.who()));
        return choices(people);
    }

    private static List<Choice> actions(List<Reading> readings) {
        var actions = new LinkedHashMap<String, String>();
        readings.forEach(reading -> actions.putIfAbsent(reading.action(), AuditSentence.did(reading.action())));
        return choices(actions);
    }

    private static List<Choice> choices(Map<String, String> named) {
        return named.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    public record Line(String at, String instant, String sentence, boolean isEmergency) {

        static Line of(Reading reading, Instant now) {
            return new Line(
                    TimeWords.moment(reading.at(), now),
                    reading.at().toString(),
                    AuditSentence.of(reading),
                    reading.isAnEmergency());
        }
    }
}
