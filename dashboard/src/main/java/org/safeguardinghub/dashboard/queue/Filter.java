package org.safeguardinghub.dashboard.queue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.words.Choice;

/**
 * What a reader wants to see of a list. It stands in the address, so it never takes a child's name: a name would stay in
 * the browser's history. People are found by name on the search page.
 *
 * @param reference part of a reference; empty for all
 * @param rating RED, AMBER, GREEN, BLUE or NOT_RATED; empty for all
 * @param owner nobody, me; empty for all
 */
public record Filter(String reference, String rating, String owner) {

    static final Filter NONE = new Filter("", "", "");

    private static final int LONGEST = 11;

    public static final List<Choice> RATINGS = List.of(
            Choice.of("", "All"),
            Choice.of("RED", "Red"),
            Choice.of("AMBER", "Amber"),
            Choice.of("GREEN", "Green"),
            Choice.of("BLUE", "Blue"),
            Choice.of("NOT_RATED", "Not rated"));

    public static final List<Choice> OWNERS =
            List.of(Choice.of("", "Anyone"), Choice.of("nobody", "Nobody yet"), Choice.of("me", "Me"));

    static Filter of(@Nullable String reference, @Nullable String rating, @Nullable String owner) {
        var asked = Objects.requireNonNullElse(reference, "").strip().toUpperCase(Locale.ROOT);
        return new Filter(
                asked.substring(0, Math.min(asked.length(), LONGEST)).replaceAll("[^A-Z0-9-]", ""),
                known(RATINGS, rating),
                known(OWNERS, owner));
    }

    public boolean isOn() {
        return !equals(NONE);
    }

    boolean takes(Queue.Item item, String viewerId) {
        return item.reference().contains(reference) && takesRating(item.rating()) && takesOwner(item, viewerId);
    }

    String inAddress() {
        return "&reference=" + URLEncoder.encode(reference, StandardCharsets.UTF_8) + "&rating=" + rating + "&owner="
                + owner;
    }

    private boolean takesRating(@Nullable String given) {
        return rating.isEmpty()
                || (rating.equals("NOT_RATED") ? given == null || given.isBlank() : rating.equals(given));
    }

    private boolean takesOwner(Queue.Item item, String viewerId) {
        return switch (owner) {
            case "nobody" -> item.owner() == null;
            case "me" -> item.owner() != null && viewerId.equals(item.owner().id());
            default -> true;
        };
    }

    private static String known(List<Choice> choices, @Nullable String code) {
        return choices.stream()
                .map(Choice::code)
                .filter(choice -> choice.equals(code))
                .findFirst()
                .orElse("");
    }
}
