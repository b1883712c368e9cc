package org.safeguardinghub.dashboard.sharing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.sharing.Shared.Disclosure;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** Who may see what: for each recipient and purpose the last word on each kind of information. */
public record Matrix(List<String> columns, List<Row> rows) {

    static Matrix of(List<Disclosure> newestFirst, Instant now) {
        var categories = newestFirst.stream()
                .flatMap(one -> one.asked().stream())
                .distinct()
                .toList();
        var byAsker = new LinkedHashMap<Asker, Map<String, Disclosure>>();
        for (var one : newestFirst) {
            var known = byAsker.computeIfAbsent(
                    new Asker(one.recipient(), Objects.toString(one.purpose(), "")), _ -> new LinkedHashMap<>());
            one.asked().forEach(category -> known.putIfAbsent(category, one));
        }
        return new Matrix(
                categories.stream()
                        .map(category -> PlainWords.of(Vocabulary.INFORMATION, category))
                        .toList(),
                byAsker.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> row(entry.getKey(), entry.getValue(), categories, now))
                        .toList());
    }

    private static Row row(Asker asker, Map<String, Disclosure> known, List<String> categories, Instant now) {
        var latest = known.values().stream()
                .map(Disclosure::at)
                .max(Instant::compareTo)
                .orElse(now);
        return new Row(
                asker.recipient(),
                PlainWords.of(Vocabulary.PURPOSE, asker.purpose()),
                TimeWords.moment(latest, now),
                categories.stream()
                        .map(category -> Cell.of(category, known.get(category)))
                        .toList());
    }

    private record Asker(String recipient, String purpose) {}

    public record Row(String recipient, String purpose, String decided, List<Cell> cells) {}

    /** @param why where the page says why; null where nobody has asked */
    public record Cell(
            String information, String words, @Nullable String why) {

        static Cell of(String category, @Nullable Disclosure decision) {
            var information = PlainWords.of(Vocabulary.INFORMATION, category);
            return decision == null
                    ? new Cell(information, "Not asked", null)
                    : new Cell(
                            information,
                            decision.lets(category) ? "May see" : "May not see",
                            "#decision-" + decision.decisionId());
        }
    }
}
