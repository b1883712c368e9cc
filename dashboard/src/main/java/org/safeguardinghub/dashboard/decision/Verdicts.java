package org.safeguardinghub.dashboard.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.words.Choice;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What may be decided for a child, and which of it is recorded as a referral in the statutory sense. */
public final class Verdicts {

    static final String NO_FURTHER_ACTION = "NO_FURTHER_ACTION";
    static final String FAMILY_HELP = "FAMILY_HELP";

    private static final Set<String> ALWAYS_A_REFERRAL =
            Set.of("SECTION_17_ASSESSMENT", "STRATEGY_DISCUSSION", "IMMEDIATE_PROTECTION");
    private static final Set<String> NEVER_A_REFERRAL =
            Set.of("NEW_INFORMATION_ON_OPEN_CASE", "TRANSFER_TO_OTHER_AUTHORITY");

    private Verdicts() {}

    /** Most urgent first, so that a careless choice is never the one that closes a child's case. */
    public static List<Choice> outcomes() {
        return Stream.of(
                        "IMMEDIATE_PROTECTION",
                        "STRATEGY_DISCUSSION",
                        "SECTION_17_ASSESSMENT",
                        FAMILY_HELP,
                        "UNIVERSAL_SERVICES",
                        "INFORMATION_AND_ADVICE",
                        "MISSING_OR_EXPLOITATION_PANEL",
                        "CONCERN_ABOUT_A_PROFESSIONAL",
                        "PRIVATE_FOSTERING",
                        "NEW_INFORMATION_ON_OPEN_CASE",
                        "TRANSFER_TO_OTHER_AUTHORITY",
                        NO_FURTHER_ACTION)
                .map(code -> new Choice(
                        code,
                        PlainWords.of(Vocabulary.OUTCOME, code),
                        PlainWords.known(Vocabulary.OUTCOME_MEANING, code).orElse(null)))
                .toList();
    }

    /** Where two fit, the higher one in this list is the primary need (children in need census). */
    public static List<Choice> needs() {
        return Stream.of("N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9", "N0")
                .map(code -> Choice.of(Vocabulary.NEED, code))
                .toList();
    }

    static boolean isAlwaysAReferral(String outcome) {
        return ALWAYS_A_REFERRAL.contains(outcome);
    }

    static boolean isNeverAReferral(String outcome) {
        return NEVER_A_REFERRAL.contains(outcome);
    }

    static boolean asksWhetherReferral(String outcome) {
        return !isAlwaysAReferral(outcome) && !isNeverAReferral(outcome);
    }
}
