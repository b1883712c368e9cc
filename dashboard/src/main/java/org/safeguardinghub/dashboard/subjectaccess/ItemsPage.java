package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * What was gathered, one page of it.
 *
 * @param open of how many nobody has decided yet
 * @param mayReview whether the viewer could review it now
 * @param cannotDecide why the viewer decides on nothing here; empty where they do
 * @param before address of the page before; null on the first
 * @param after address of the page after; null on the last
 */
public record ItemsPage(
        String address,
        List<Tab> tabs,
        int number,
        int pages,
        int open,
        boolean mayReview,
        String cannotDecide,
        List<Line> lines,
        @Nullable String before,
        @Nullable String after) {

    private static final List<String> TREATMENTS = List.of("ASK_REVIEWER", "GIVE", "REDACT", "WITHHOLD");

    /** @param only what is shown, by what becomes of it; empty for all */
    static ItemsPage of(AccessRequest request, AccessItem.Portion portion, String only, Instant now) {
        var address = request.address() + "/items";
        var cannotDecide = cannotDecide(request);
        int number = portion.number();
        return new ItemsPage(
                request.address(),
                tabs(address, portion, only),
                number,
                portion.pages(),
                portion.open(),
                cannotDecide.isEmpty() && portion.open() == 0 && request.isWhole(),
                cannotDecide,
                portion.items().stream()
                        .map(item -> Line.of(item, address, cannotDecide.isEmpty(), now))
                        .toList(),
                number > 1 ? page(address, only, number - 1) : null,
                number < portion.pages() ? page(address, only, number + 1) : null);
    }

    static String cannotDecide(AccessRequest request) {
        if (!request.isIn("GATHERED")) {
            return "It is reviewed, so that nothing is decided here any more.";
        }
        return request.gatheredByYou() ? "You gathered it, so somebody else decides on each item and reviews it." : "";
    }

    private static List<Tab> tabs(String address, AccessItem.Portion portion, String only) {
        int all = portion.counts().values().stream().mapToInt(Integer::intValue).sum();
        return Stream.concat(
                        Stream.of(new Tab(page(address, "", 1), "Everything", all, only.isEmpty())),
                        TREATMENTS.stream()
                                .map(code -> new Tab(
                                        page(address, code, 1),
                                        PlainWords.of(Vocabulary.TREATMENT, code),
                                        portion.counts().getOrDefault(code, 0),
                                        code.equals(only))))
                .toList();
    }

    private static String page(String address, String only, int number) {
        return address + "?page=" + number + (only.isEmpty() ? "" : "&only=" + only);
    }

    public record Tab(String address, String words, int count, boolean isHere) {}

    /** @param decide address of its form; null where the viewer cannot decide on it */
    public record Line(
            int number,
            String heading,
            List<Fact> said,
            List<Fact> verdict,
            @Nullable String decide) {

        static Line of(AccessItem item, String address, boolean mayDecide, Instant now) {
            return new Line(
                    item.number(),
                    ItemWords.heading(item, now),
                    ItemWords.said(item),
                    ItemWords.verdict(item),
                    mayDecide && !item.proposed().fixed() ? address + "/" + item.number() : null);
        }
    }
}
