package org.safeguardinghub.dashboard.subjectaccess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** An item in words: what it is, what it says, and what becomes of it and why. */
final class ItemWords {

    static String kind(String code) {
        return PlainWords.known(Vocabulary.HELD, code).orElseGet(() -> PlainWords.of(Vocabulary.STEP, code));
    }

    static String heading(AccessItem item, Instant now) {
        return kind(item.kind()) + ", " + TimeWords.moment(item.at(), now);
    }

    /** What it says, the words as they are held. */
    static List<Fact> said(AccessItem item) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("From", item.from()));
        item.fields().forEach(field -> facts.add(new Fact(field.what(), field.text())));
        return List.copyOf(facts);
    }

    /** What becomes of it, and what the reviewer has to know. */
    static List<Fact> verdict(AccessItem item) {
        var proposed = item.proposed();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("What becomes of it", PlainWords.of(Vocabulary.TREATMENT, item.treatment())));
        if (item.judgedBecause() != null) {
            facts.add(new Fact("A reviewer decided so because", item.judgedBecause()));
        }
        var blackedOut = item.blackedOut();
        if (blackedOut != null && !blackedOut.isEmpty()) {
            facts.add(new Fact("Passages left out", String.join("\n", blackedOut)));
        }
        facts.add(new Fact(
                "The rule proposes",
                PlainWords.of(Vocabulary.TREATMENT, proposed.treatment()) + ". " + proposed.reason()
                        + (proposed.fixed() ? " Nobody can decide otherwise." : "")));
        facts.add(new Fact("Law", proposed.law()));
        if (!item.marks().isEmpty()) {
            facts.add(new Fact(
                    "To know",
                    item.marks().stream()
                            .map(mark -> PlainWords.of(Vocabulary.HELD_MARK, mark))
                            .collect(Collectors.joining(", "))));
        }
        return List.copyOf(facts);
    }

    private ItemWords() {}
}
