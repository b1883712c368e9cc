package org.safeguardinghub.consent.subjectaccess.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.safeguardinghub.consent.datafile.EnglishTime;
import org.safeguardinghub.consent.subjectaccess.web.ItemView.ExportView;
import org.safeguardinghub.consent.subjectaccess.web.ItemView.GivenView;

/** What is handed over, as plain text that can be printed or read aloud. */
final class ExportLetter {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(EnglishTime.ZONE);

    private static final String BEGINNING = """
            What is held about you, or about the person you asked for

            You asked for it under Article 15 of the UK GDPR. The oldest comes first. Where it says [left out], words
            were taken out because of somebody else.

            """;

    private static final String END = """

            If you think that something is wrong, you can ask us to put it right, or to look again at what we kept back.
            You can complain to the Information Commissioner's Office: ico.org.uk, 0303 123 1113.
            """;

    static String of(ExportView export) {
        var letter = new StringBuilder(BEGINNING);
        if (export.given().isEmpty()) {
            letter.append("We hold nothing that we can give you.\n");
        }
        export.given().forEach(given -> append(letter, given));
        export.keptBack().forEach(told -> letter.append('\n').append(told).append('\n'));
        return letter.append(END).toString();
    }

    private static void append(StringBuilder letter, GivenView given) {
        letter.append(WHEN.format(given.at()))
                .append(": ")
                .append(plain(given.kind()))
                .append(" (from ")
                .append(given.from())
                .append(")\n");
        given.fields()
                .forEach(field -> letter.append("    ")
                        .append(field.what())
                        .append(": ")
                        .append(field.text().replace("\n", "\n        "))
                        .append('\n'));
    }

    private static String plain(String code) {
        var words = code.toLowerCase(Locale.UK).replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private ExportLetter() {}
}
