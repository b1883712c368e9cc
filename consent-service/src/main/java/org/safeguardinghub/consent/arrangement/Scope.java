package org.safeguardinghub.consent.arrangement;

import java.util.Set;
import java.util.TreeSet;

/**
 * What an agreement is about.
 *
 * @param categories codes of information, as in the rules of disclosure; {@code ANY} covers all
 * @param purposes codes of what it is for; {@code ANY} covers all
 */
public record Scope(Set<String> categories, Set<String> purposes) {

    static final String ANY = "ANY";

    public Scope {
        categories = Set.copyOf(categories);
        purposes = Set.copyOf(purposes);
        if (categories.isEmpty() || purposes.isEmpty()) {
            throw new IllegalArgumentException("an agreement covers at least one category for one purpose");
        }
    }

    boolean covers(String category, String purpose) {
        return names(categories, category) && names(purposes, purpose);
    }

    /** Always in the same order, to read and to keep. */
    public static String[] inOrder(Set<String> codes) {
        return new TreeSet<>(codes).toArray(String[]::new);
    }

    private static boolean names(Set<String> listed, String asked) {
        return listed.contains(ANY) || listed.contains(asked);
    }
}
