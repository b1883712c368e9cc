package org.safeguardinghub.dashboard.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.safeguardinghub.dashboard.words.Choice;

/** The words of these pages for what the hub says in codes. A code that is newer than this page is spelt out small. */
final class Words {

    static final List<Choice> THRESHOLDS = List.of(
            new Choice(
                    "SECTION_17",
                    "To find out what help the child needs, with the family’s agreement",
                    "Section 17. The family has agreed."),
            new Choice(
                    "SECTION_47",
                    "Because a manager has decided that the child may be suffering significant harm",
                    "Section 47. Only where the decision is signed."),
            new Choice(
                    "DUTY_TO_SHARE",
                    "Because agencies must share what safeguards a child",
                    "The duty to share. Say below why asking does the child less harm than not asking."),
            new Choice(
                    "VITAL_INTERESTS",
                    "Because somebody’s life or safety depends on it now",
                    "Only where a child is in danger."));

    static final List<Choice> KNOWS = List.of(
            Choice.of("YES", "Yes, they know that you ask"), Choice.of("NO", "No, they do not know"));

    static final List<Choice> NOT_SEEKING = List.of(
            Choice.of("CANNOT_BE_GIVEN", "They cannot give it"),
            Choice.of("NOT_REASONABLE_TO_OBTAIN", "It is not reasonable to ask"),
            Choice.of("WOULD_PREJUDICE_PROTECTION", "Asking would put the child at risk"));

    static final List<Choice> TAKE_BACK = List.of(
            Choice.of("NO_LONGER_NEEDED", "It is no longer needed"),
            Choice.of("ASKED_BY_MISTAKE", "It was sent by mistake"));

    static final List<Choice> KINDS = List.of(
            Choice.of("KNOWN", "We know something"),
            Choice.of("NOTHING_KNOWN", "We looked and know nothing"),
            Choice.of("NOT_CHECKED", "We have not looked yet"));

    static final List<Choice> REASONS = List.of(
            Choice.of("MORE_HARM_THAN_GOOD", "Sharing would harm the child more than not sharing"),
            Choice.of("NO_LAWFUL_BASIS", "We see no reason in law"),
            Choice.of("MORE_THAN_IS_NEEDED", "It is more than is needed"),
            Choice.of("LIVE_INVESTIGATION", "An investigation would be harmed"),
            Choice.of("RISK_TO_SOMEBODY", "It would put somebody at risk"),
            Choice.of("LEGAL_PRIVILEGE", "It is legally privileged"),
            Choice.of("NOT_OURS_TO_SHARE", "It is not ours to share"),
            Choice.of("OTHER", "Another reason"));

    static final List<Choice> SENIORITIES = List.of(
            Choice.of("PRACTITIONER", "Practitioner"),
            Choice.of("LINE_MANAGER", "Line manager"),
            Choice.of("SAFEGUARDING_LEAD", "Safeguarding lead"),
            Choice.of("SENIOR_MANAGER", "Senior manager"),
            Choice.of("LEGAL_ADVISER", "Legal adviser"));

    private static final Map<String, String> STATES = Map.of(
            "SENT", "Not answered yet",
            "PARTLY_ANSWERED", "Answered in part",
            "ANSWERED", "Answered",
            "REFUSED", "Refused to share",
            "WRONG_CHILD", "Says it is the wrong child",
            "CANCELLED", "Taken back");

    /** Which reasons in law go with why you ask; the law's table is consent-service's. */
    private static final Map<String, List<String>> BASES = Map.of(
            "SECTION_17", List.of("ART6_1_E", "CA1989_S17"),
            "SECTION_47", List.of("ART6_1_C", "CA1989_S47"),
            "DUTY_TO_SHARE", List.of("ART6_1_C", "CWSA2026_S4"),
            "VITAL_INTERESTS", List.of("ART6_1_D", "ART9_2_C"));

    static String state(String code) {
        return STATES.getOrDefault(code, spelt(code));
    }

    static List<String> bases(String threshold, boolean withParagraph18) {
        var bases = BASES.getOrDefault(threshold, List.of());
        return withParagraph18
                ? Stream.concat(bases.stream(), Stream.of("SCH1_PARA18"))
                        .toList()
                : bases;
    }

    static String of(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::words)
                .findFirst()
                .orElseGet(() -> spelt(code));
    }

    private static String spelt(String code) {
        var words = code.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? "Not said" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private Words() {}
}
