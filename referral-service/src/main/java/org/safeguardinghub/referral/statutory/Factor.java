package org.safeguardinghub.referral.statutory;

import java.util.List;
import java.util.Set;
import org.safeguardinghub.kit.body.WrongValue;

/** A census code of what an assessment found. 18A and 19A ended with 2023-24; 21 means that none was found. */
public record Factor(String value) {

    private static final Set<String> KNOWN = Set.of(
            "1A", "1B", "1C", "2A", "2B", "2C", "3A", "3B", "3C", "4A", "4B", "4C", "5A", "5B", "5C", "6A", "6B", "6C",
            "7A", "8B", "8C", "8D", "8E", "8F", "9A", "10A", "11A", "12A", "13A", "14A", "15A", "16A", "17A", "18B",
            "18C", "19B", "19C", "20", "21", "22A", "23A", "24A");

    public static final Factor NONE_FOUND = new Factor("21");

    public Factor {
        WrongValue.unless(KNOWN.contains(value), "unknown-code", "This is no factor of the census.");
    }

    /** None found stands alone. */
    public static boolean contradict(List<Factor> factors) {
        return factors.contains(NONE_FOUND) && factors.size() > 1;
    }

    @Override
    public String toString() {
        return value;
    }
}
