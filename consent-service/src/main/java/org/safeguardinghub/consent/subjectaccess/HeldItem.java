package org.safeguardinghub.consent.subjectaccess;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * One thing that a service holds, small enough to be given or kept back as a whole.
 *
 * @param key the same whenever it is gathered again
 * @param kind stable code of what it is, such as {@code RECEIVED}, {@code ALERT} or {@code LEDGER}
 * @param contact the contact it belongs to; none of what is held about the person and belongs to no contact
 * @param from who said or did it
 * @param others words of the names of other people, which a redaction leaves out
 */
public record HeldItem(
        Step.Source source,
        String key,
        String kind,
        @Nullable ContactId contact,
        @Nullable String reference,
        Instant at,
        String from,
        List<Field> fields,
        Set<Mark> marks,
        Set<String> others) {

    public HeldItem {
        fields = List.copyOf(fields);
        marks = Set.copyOf(marks);
        others = Set.copyOf(others);
    }

    /** One answer: what it answers, and the words. */
    public record Field(String what, String text) {}

    /** What a rule on giving it has to know. */
    public enum Mark {
        ABOUT_SUBJECT,
        ABOUT_ANOTHER,
        MAY_NAME_OTHERS,
        CONFIDENTIAL_ADDRESS,
        SAFE_CONTACT,
        CHILDS_OWN_WORDS,
        STAFF_SAFETY,
        REFERRER,
        FROM_REFERRER,
        FROM_AGENCY,
        RESTRICTED,
        /** Whoever told us is not a professional, or we cannot tell: they are not named. */
        REFERRER_PROTECTED,
        /** The family was not told that we know. */
        FAMILY_NOT_INFORMED,
        /** A word that we do not know: a person looks at it. */
        UNKNOWN
    }

    /** Whether a passage stands in its words, as whole words, however they are capitalised. */
    boolean says(String passage) {
        return fields.stream()
                .anyMatch(field ->
                        standing(Pattern.quote(passage)).matcher(field.text()).find());
    }

    /** Finds words only where they stand by themselves: not inside a longer one. */
    static Pattern standing(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    HeldItem also(Set<Mark> more) {
        var all = Stream.concat(marks.stream(), more.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mark.class)));
        return new HeldItem(source, key, kind, contact, reference, at, from, fields, all, others);
    }
}
