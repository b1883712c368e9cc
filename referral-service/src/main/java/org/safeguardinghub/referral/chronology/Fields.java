package org.safeguardinghub.referral.chronology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A document as its single answers, by path such as {@code children/0/name/family}.
 *
 * @param byPath in the order of the paths
 */
public record Fields(Map<String, String> byPath) {

    public static final Fields NONE = new Fields(Map.of());

    /** Whose end is told, while the end of any other part only means that a later state no longer carries it. */
    private static final String HOLD = "hold";

    public Fields {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** What is otherwise than before, field by field. */
    public List<Difference> since(Fields before) {
        var paths = new TreeSet<>(before.byPath.keySet());
        paths.addAll(byPath.keySet());
        var parts = parts();
        var differences = new ArrayList<Difference>();
        for (var path : paths) {
            var was = before.byPath.get(path);
            var is = byPath.get(path);
            boolean isNoLongerCarried =
                    is == null && !parts.contains(part(path)) && !part(path).equals(HOLD);
            if (!Objects.equals(was, is) && !isNoLongerCarried) {
                differences.add(new Difference(path, PlainNames.of(path), was, is));
            }
        }
        return differences;
    }

    private Set<String> parts() {
        return byPath.keySet().stream().map(Fields::part).collect(Collectors.toUnmodifiableSet());
    }

    private static String part(String path) {
        int end = path.indexOf('/');
        return end < 0 ? path : path.substring(0, end);
    }
}
