package org.safeguardinghub.matching;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What each agreement is worth (Fellegi and Sunter 1969): the logarithm to base two of how much more often it is seen
 * between two records of one person than between records of two. The figures are in {@code weights.properties}.
 */
public final class Weights {

    private static final String FILE = "weights.properties";

    private final Map<String, Double> worth;
    private final double possible;
    private final double veryLikely;

    private Weights(Properties file) {
        var read = new HashMap<String, Double>();
        file.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("band."))
                .forEach(name -> read.put(name, logarithm(file.getProperty(name))));
        worth = Map.copyOf(read);
        possible = Double.parseDouble(file.getProperty("band.possible"));
        veryLikely = Double.parseDouble(file.getProperty("band.very-likely"));
    }

    public static Weights standard() {
        try (var in = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Weights read(Reader reader) throws IOException {
        var file = new Properties();
        file.load(reader);
        return new Weights(file);
    }

    double of(Field field, Level level) {
        if (level.isMissing()) {
            return 0;
        }
        var name = field.key() + "." + level.key();
        return Objects.requireNonNull(worth.get(name), name);
    }

    Band band(double total) {
        if (total >= veryLikely) {
            return Band.VERY_LIKELY;
        }
        return total >= possible ? Band.POSSIBLE : Band.UNLIKELY;
    }

    private static double logarithm(String probabilities) {
        var both = probabilities.strip().split("\\s+");
        return Math.log(Double.parseDouble(both[0]) / Double.parseDouble(both[1])) / Math.log(2);
    }
}
