package org.safeguardinghub.dashboard.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.TimeWords;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/**
 * Who was found. What was looked for travels in forms only: never in an address.
 *
 * @param lines null where nobody was looked for, or the hub could not be asked
 * @param next with which the search goes on
 */
public record PeoplePage(
        Typed typed,
        Mistakes mistakes,
        @Nullable List<Line> lines,
        @Nullable String next,
        @Nullable String notReached,
        @Nullable String notReachedAt) {

    /** The field at the top of every page. */
    public static final String LOOKED_FOR = "lookedFor";

    static PeoplePage asks(Typed typed, Mistakes mistakes) {
        return new PeoplePage(typed, mistakes, null, null, null, null);
    }

    static PeoplePage of(Typed typed, PeopleFound found) {
        return new PeoplePage(
                typed, Mistakes.NONE, found.all().stream().map(Line::of).toList(), found.nextCursor(), null, null);
    }

    static PeoplePage missing(Typed typed, Reply.NotReached<PeopleFound> silence, Instant now) {
        return new PeoplePage(typed, Mistakes.NONE, null, null, silence.what(), TimeWords.moment(silence.at(), now));
    }

    public String lookedFor() {
        return typed.words(LOOKED_FOR);
    }

    /** @return how many are on the page, in words */
    public String count() {
        var count = lines == null ? 0 : lines.size();
        if (count == 0) {
            return "Nobody was found";
        }
        return count == 1 ? "1 person" : count + " people";
    }

    /** @param ask whom to ask about a restricted person, of whom nothing else is shown; null for everybody else */
    public record Line(
            String id,
            String name,
            String kind,
            String birth,
            List<String> contacts,
            boolean isRestricted,
            @Nullable String ask) {

        static Line of(PeopleFound.Found found) {
            var isWithheld = found.ask() != null;
            return new Line(
                    found.personId().toString(),
                    isWithheld ? "A restricted record" : orNotGiven(found.name()),
                    PlainWords.of(Vocabulary.PERSON, found.kind()),
                    found.birth() == null ? "Not given" : TimeWords.date(found.birth()),
                    found.contacts() == null ? List.of() : found.contacts(),
                    Boolean.TRUE.equals(found.restricted()),
                    found.ask());
        }

        private static String orNotGiven(@Nullable String name) {
            return name == null || name.isBlank() ? "Name not given" : name;
        }
    }
}
