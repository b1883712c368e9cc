package org.safeguardinghub.dashboard.amendment;

import java.util.List;

/**
 * It was decided before it could be changed.
 *
 * @param typed what was typed and could no longer be taken
 */
public record TooLate(String reference, String backTo, String backWords, List<WordsPage.Line> typed) {

    static TooLate of(Words words, List<WordsPage.Line> typed) {
        var place = words.place();
        return new TooLate(words.reference(), place.backTo(), place.backWords(), typed);
    }
}
