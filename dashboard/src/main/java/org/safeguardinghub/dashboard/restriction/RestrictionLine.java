package org.safeguardinghub.dashboard.restriction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.referral.Fact;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * One restriction as a page shows it.
 *
 * @param address under which it is confirmed and lifted
 */
public record RestrictionLine(
        String id,
        String person,
        String address,
        String title,
        String inWords,
        List<Fact> facts,
        boolean inForce,
        boolean toBeConfirmed) {

    public RestrictionLine {
        facts = List.copyOf(facts);
    }

    static RestrictionLine of(Held.Item held, Instant now) {
        var person = "/people/" + held.personId();
        return new RestrictionLine(
                held.id().toString(),
                person,
                person + "/restrictions/" + held.id(),
                PlainWords.of(Vocabulary.RESTRICTION, held.kind()),
                held.inWords(),
                facts(held, now),
                held.inForce(),
                held.toBeConfirmed());
    }

    private static List<Fact> facts(Held.Item held, Instant now) {
        var facts = new ArrayList<Fact>();
        var safe = held.safeContact();
        if (safe != null) {
            var numbers = safe.numbers() == null ? List.<String>of() : safe.numbers();
            facts.add(new Fact("Safe numbers", numbers.isEmpty() ? "Not given" : String.join(", ", numbers)));
            facts.add(new Fact("Safe times", Objects.requireNonNullElse(safe.safeTimes(), "Not given")));
        }
        facts.add(new Fact("Why", Objects.requireNonNullElse(held.why(), "Ask a manager")));
        facts.add(new Fact("Placed by", said(held.by(), held.at(), now)));
        say(facts, "Confirmed", held.confirmed(), now);
        say(facts, "Lifted", held.lifted(), now);
        return facts;
    }

    private static void say(List<Fact> facts, String what, Held.@Nullable Word word, Instant now) {
        if (word != null) {
            facts.add(new Fact(
                    what + " by", said(word.by(), word.at(), now) + (word.why() == null ? "" : ": " + word.why())));
        }
    }

    private static String said(@Nullable String by, @Nullable Instant at, Instant now) {
        return Objects.requireNonNullElse(by, "Not given") + (at == null ? "" : ", " + TimeWords.moment(at, now));
    }
}
