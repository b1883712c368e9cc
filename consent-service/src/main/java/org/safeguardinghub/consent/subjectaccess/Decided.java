package org.safeguardinghub.consent.subjectaccess;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.HeldItem.Field;
import org.safeguardinghub.consent.subjectaccess.Step.Judged;

/**
 * An item, what the rules propose for it, and what a reviewer made of that.
 *
 * @param judged none while the rules' proposal stands
 */
public record Decided(Proposed proposed, Optional<Judged> judged) {

    static final String LEFT_OUT = "[left out]";

    /** A reviewer's word holds, but never against a rule that is fixed. */
    public Treatment treatment() {
        var verdict = proposed.proposal().verdict();
        return verdict.isFixed()
                ? verdict.treatment()
                : judged.map(Judged::treatment).orElse(verdict.treatment());
    }

    boolean isOpen() {
        return treatment() == Treatment.ASK_REVIEWER;
    }

    public boolean isGiven() {
        return switch (treatment()) {
            case GIVE, REDACT -> true;
            case WITHHOLD, ASK_REVIEWER -> false;
        };
    }

    public boolean isRedacted() {
        return treatment() == Treatment.REDACT;
    }

    /** Who said it, as far as whoever asked may know. */
    public String from() {
        return isRedacted() ? LEFT_OUT : proposed.item().from();
    }

    /** The words, as far as whoever asked may have them. */
    public List<Field> fields() {
        if (!isGiven()) {
            return List.of();
        }
        var item = proposed.item();
        return isRedacted()
                ? item.fields().stream()
                        .map(field -> new Field(field.what(), redacted(field.text())))
                        .toList()
                : item.fields();
    }

    /** Names go however they are written; what the reviewer blacked out goes as it stands. */
    private String redacted(String text) {
        var words = Stream.concat(
                        proposed.item().others().stream(), judged.stream().flatMap(one -> one.blackedOut().stream()))
                .filter(word -> !word.isBlank())
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return words.isEmpty()
                ? text
                : HeldItem.standing(words).matcher(text).replaceAll(Matcher.quoteReplacement(LEFT_OUT));
    }
}
