package org.safeguardinghub.referral.measures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it may be seen.
 *
 * @param n null where it is hidden
 * @param value null where it is hidden, or nothing was counted
 */
public record Shown(
        String of, @Nullable Integer n, @Nullable Double value, boolean isHidden) {

    static Shown alone(Figure figure, Measure.Unit unit) {
        return figure.isSmall(unit) ? hidden(figure) : plain(figure, unit);
    }

    /**
     * Parts of one whole that is shown. What is small is hidden; and while the rest could be subtracted from the whole to
     * find it, the next smallest is hidden too.
     */
    static List<Shown> parts(List<Figure> parts, Measure.Unit unit) {
        var hidden = new HashSet<Figure>();
        parts.stream().filter(part -> part.isSmall(unit)).forEach(hidden::add);
        while (!hidden.isEmpty() && couldBeFound(hidden)) {
            var next = parts.stream()
                    .filter(part -> part.n() > 0 && !hidden.contains(part))
                    .min(Comparator.comparingInt(Figure::n));
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        return parts.stream()
                .map(part -> hidden.contains(part) ? hidden(part) : plain(part, unit))
                .toList();
    }

    private static boolean couldBeFound(Set<Figure> hidden) {
        return hidden.size() == 1 || hidden.stream().mapToInt(Figure::n).sum() < Figure.FEWEST;
    }

    private static Shown hidden(Figure figure) {
        return new Shown(figure.of(), null, null, true);
    }

    private static Shown plain(Figure figure, Measure.Unit unit) {
        return new Shown(figure.of(), figure.n(), figure.value(unit), false);
    }
}
