package org.safeguardinghub.bench.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.safeguardinghub.bench.figures.Report;
import org.safeguardinghub.matching.Band;
import org.safeguardinghub.matching.BlockingKeys;
import org.safeguardinghub.matching.Likeness;
import org.safeguardinghub.matching.Matcher;
import org.safeguardinghub.matching.Weights;

/**
 * Precision and recall of matching. Records arrive one after the other, as at the front door, and each is looked for
 * among those before it with the limits of the service.
 */
public final class MatchQuality {

    private static final long SEED = 20_261_126;
    private static final int LARGEST_BLOCK = 30;
    private static final int MOST_COMPARED = 60;
    private static final int MOST_SUGGESTED = 10;

    private final Matcher matcher = new Matcher(Weights.standard());
    private final Map<Long, List<Integer>> index = new HashMap<>();
    private final List<Labelled> seen = new ArrayList<>();
    private final Set<Integer> people = new HashSet<>();
    private final Tally veryLikely = new Tally();
    private final Tally shown = new Tally();
    private int known;
    private int metAtAll;
    private long compared;

    /** @return a Markdown table */
    public static String measure(int families) {
        var quality = new MatchQuality();
        var records = InventedPeople.records(SEED, families);
        long begun = System.nanoTime();
        records.forEach(quality::arrives);
        double microseconds = (System.nanoTime() - begun) / 1000.0 / records.size();
        return quality.table(records.size(), microseconds);
    }

    Tally veryLikely() {
        return veryLikely;
    }

    Tally shown() {
        return shown;
    }

    static MatchQuality of(int families) {
        var quality = new MatchQuality();
        InventedPeople.records(SEED, families).forEach(quality::arrives);
        return quality;
    }

    private void arrives(Labelled here) {
        var met = met(here);
        boolean isKnown = !people.add(here.person());
        known += isKnown ? 1 : 0;
        metAtAll += met.stream().anyMatch(before -> before.person() == here.person()) ? 1 : 0;
        compared += met.size();
        var suggestions = met.stream()
                .map(before -> new Suggestion(before.person(), matcher.compare(here.record(), before.record())))
                .filter(suggestion -> suggestion.likeness().isShown())
                .sorted(Comparator.comparingDouble(
                                (Suggestion suggestion) -> suggestion.likeness().weight())
                        .reversed())
                .limit(MOST_SUGGESTED)
                .toList();
        shown.count(here.person(), isKnown, people(suggestions));
        veryLikely.count(
                here.person(),
                isKnown,
                people(suggestions.stream()
                        .filter(suggestion -> suggestion.likeness().band() == Band.VERY_LIKELY)
                        .toList()));
        add(here);
    }

    private static List<Integer> people(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::person).distinct().toList();
    }

    private List<Labelled> met(Labelled here) {
        var common = new HashMap<Integer, Integer>();
        for (var key : BlockingKeys.of(here.record())) {
            var block = index.getOrDefault(key, List.of());
            if (block.size() < LARGEST_BLOCK) {
                block.forEach(other -> common.merge(other, 1, Integer::sum));
            }
        }
        return common.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(MOST_COMPARED)
                .map(entry -> Objects.requireNonNull(seen.get(entry.getKey())))
                .toList();
    }

    private void add(Labelled here) {
        int place = seen.size();
        seen.add(here);
        BlockingKeys.of(here.record())
                .forEach(key ->
                        index.computeIfAbsent(key, _ -> new ArrayList<>()).add(place));
    }

    private String table(int records, double microseconds) {
        var rows = List.of(
                List.of("", "precision", "recall"),
                List.of("very likely", percent(veryLikely.precision()), percent(veryLikely.recall())),
                List.of("shown at all (very likely or possible)", percent(shown.precision()), percent(shown.recall())));
        return Report.table(rows)
                + "\n%,d records; %,d of somebody who was there before, of whom %s share a key with a record of theirs."
                        .formatted(records, known, percent((double) metAtAll / known))
                + " %.1f others compared for each; %.0f µs a record, keys included, on one core, in memory."
                        .formatted((double) compared / records, microseconds);
    }

    private static String percent(double share) {
        return String.format(Locale.UK, "%.2f %%", share * 100);
    }

    private record Suggestion(int person, Likeness likeness) {}

    /** How often a suggestion was right, and how often somebody who was there before was suggested. */
    static final class Tally {

        private int right;
        private int wrong;
        private int missed;

        void count(int truth, boolean isKnown, List<Integer> suggested) {
            boolean isFound = suggested.contains(truth);
            right += isFound ? 1 : 0;
            wrong += suggested.size() - (isFound ? 1 : 0);
            missed += isKnown && !isFound ? 1 : 0;
        }

        double precision() {
            return (double) right / (right + wrong);
        }

        double recall() {
            return (double) right / (right + missed);
        }
    }
}
