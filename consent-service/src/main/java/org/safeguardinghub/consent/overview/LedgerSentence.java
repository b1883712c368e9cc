package org.safeguardinghub.consent.overview;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.disclosure.LedgerEntry;

/** One line of the ledger, as a person would say it. */
public final class LedgerSentence {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(EnglishTime.ZONE);

    public static String of(LedgerEntry entry) {
        var question = entry.question();
        var verdict = entry.decision().verdict();
        var warning = entry.decision().warning();
        return "On %s, %s asked for %s, for %s. %s %s%s"
                .formatted(
                        WHEN.format(entry.at()),
                        question.recipient(),
                        spoken(question.categories()),
                        spoken(question.purpose()),
                        switch (verdict.outcome()) {
                            case PERMIT -> "This was permitted.";
                            case PERMIT_REDACTED ->
                                "This was permitted without %s.".formatted(spoken(verdict.redact()));
                            case REFUSE -> "This was refused.";
                        },
                        verdict.reason(),
                        warning == null ? "" : " " + warning);
    }

    private static String spoken(List<String> codes) {
        return codes.stream().map(LedgerSentence::spoken).collect(Collectors.joining(", "));
    }

    private static String spoken(String code) {
        return code.toLowerCase(Locale.UK).replace('_', ' ');
    }

    private LedgerSentence() {}
}
