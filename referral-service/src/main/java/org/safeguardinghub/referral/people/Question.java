package org.safeguardinghub.referral.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.form.LaChildId;
import org.safeguardinghub.referral.form.NhsNumber;
import org.safeguardinghub.referral.form.Uln;
import org.safeguardinghub.referral.form.Upn;

/** What somebody looks for, read from one box. */
public sealed interface Question {

    record ByReference(Reference reference) implements Question {}

    record ByNumber(String value) implements Question {}

    record ByName(String names, @Nullable LocalDate birth) implements Question {}

    Pattern WRITTEN_DATE = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})\\b");
    Pattern ISO_DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    Pattern HAS_DIGIT = Pattern.compile(".*\\d.*");

    static Question of(String text) {
        return Reference.typed(text)
                .<Question>map(ByReference::new)
                .or(() -> number(text).map(ByNumber::new))
                .orElseGet(() -> byName(text));
    }

    /** A code for the audit, without what was looked for. */
    default String kind() {
        return switch (this) {
            case ByReference _ -> "REFERENCE";
            case ByNumber _ -> "NUMBER";
            case ByName _ -> "NAME";
        };
    }

    private static Optional<String> number(String text) {
        var bare = text.strip();
        return Stream.<Function<String, String>>of(
                        value -> new NhsNumber(value).value(),
                        value -> new Upn(value).value(),
                        value -> new Uln(value).value(),
                        value -> new LaChildId(value).value())
                .flatMap(reading -> read(reading, bare).stream())
                .filter(value -> HAS_DIGIT.matcher(value).matches())
                .findFirst();
    }

    private static Optional<String> read(Function<String, String> reading, String text) {
        try {
            return Optional.of(reading.apply(text));
        } catch (WrongValue other) {
            return Optional.empty();
        }
    }

    private static Question byName(String text) {
        var written = WRITTEN_DATE.matcher(text);
        if (written.find()) {
            var found = written.toMatchResult();
            return new ByName(written.replaceAll(" ").strip(), date(found, 3, 2, 1));
        }
        var iso = ISO_DATE.matcher(text);
        if (iso.find()) {
            var found = iso.toMatchResult();
            return new ByName(iso.replaceAll(" ").strip(), date(found, 1, 2, 3));
        }
        return new ByName(text.strip(), null);
    }

    private static @Nullable LocalDate date(MatchResult found, int year, int month, int day) {
        try {
            return LocalDate.of(
                    Integer.parseInt(found.group(year)),
                    Integer.parseInt(found.group(month)),
                    Integer.parseInt(found.group(day)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
