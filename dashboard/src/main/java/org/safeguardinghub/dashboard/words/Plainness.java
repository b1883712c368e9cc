package org.safeguardinghub.dashboard.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks at words meant for partners and families and says what would make them plainer. It advises and never blocks;
 * what a child said, in quotation marks, is left as it was said.
 */
public final class Plainness {

    private static final int LONGEST_SENTENCE = 25;
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

    /** Said at the front door every day; what to say instead. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("NFA", "we will take no further action, because…"),
            Map.entry("CSC", "children’s social care"),
            Map.entry("MASH", "the front door"),
            Map.entry("EDT", "the out-of-hours team"),
            Map.entry("s17", "an assessment of what the child needs"),
            Map.entry("s47", "an enquiry to find out if a child is at risk of serious harm"),
            Map.entry("section 17", "an assessment of what the child needs"),
            Map.entry("section 47", "an enquiry to find out if a child is at risk of serious harm"),
            Map.entry("strat", "a talk with police and health"),
            Map.entry("ICPC", "a meeting about keeping the child safe"),
            Map.entry("LADO", "the officer for worries about people who work with children"),
            Map.entry("DV", "domestic abuse"),
            Map.entry("UASC", "a child who came here alone"),
            Map.entry("EHCP", "an education, health and care plan"),
            Map.entry("DSL", "the school’s safeguarding lead"),
            Map.entry("signposted", "told where to get help"),
            Map.entry("disguised compliance", "what you saw and heard"),
            Map.entry("failed to engage", "did not come to…, and what you know of why"),
            Map.entry("did not engage", "did not come to…, and what you know of why"),
            Map.entry("inappropriate", "what was done or said"));

    private Plainness() {}

    /** @return one sentence for each thing that would make it plainer; empty where it is plain */
    public static List<String> advice(String words) {
        var ours = QUOTED.matcher(words).replaceAll(" ");
        var advice = new ArrayList<String>();
        longest(ours).ifPresent(advice::add);
        INSTEAD.entrySet().stream()
                .filter(entry -> contains(ours, entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "Instead of “" + entry.getKey() + "” say: " + entry.getValue())
                .forEach(advice::add);
        return advice;
    }

    private static Optional<String> longest(String words) {
        return sentences(words)
                .map(sentence -> sentence.strip().split("\\s+").length)
                .max(Integer::compare)
                .filter(length -> length > LONGEST_SENTENCE)
                .map(length -> "One sentence has " + length + " words. Make two of it.");
    }

    private static Stream<String> sentences(String words) {
        var breaks = BreakIterator.getSentenceInstance(Locale.UK);
        breaks.setText(words);
        var sentences = new ArrayList<String>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(words.substring(start, end));
        }
        return sentences.stream();
    }

    /** Abbreviations are looked for as they are written, words however they are. */
    private static boolean contains(String words, String term) {
        boolean isAbbreviation = term.equals(term.toUpperCase(Locale.UK));
        return Pattern.compile("\\b" + Pattern.quote(term) + "\\b", isAbbreviation ? 0 : Pattern.CASE_INSENSITIVE)
                .matcher(words)
                .find();
    }
}
