package org.safeguardinghub.dashboard.measure;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers of measures as people say them. */
final class Words {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    static String month(String of) {
        return MONTH.format(YearMonth.parse(of));
    }

    static String group(String of) {
        return switch (of) {
            case "WHITE" -> "White";
            case "MIXED" -> "Mixed or multiple";
            case "ASIAN" -> "Asian";
            case "BLACK" -> "Black";
            case "OTHER" -> "Other";
            case "YES" -> "Disabled";
            case "NO" -> "Not disabled";
            default -> "Not known";
        };
    }

    static String value(Measures.Figure figure, String unit) {
        var value = figure.value();
        if (figure.hidden()) {
            return "Hidden: too few";
        }
        return value == null ? "No data yet" : number(value) + suffix(unit, value);
    }

    static String counted(Measures.Figure figure) {
        @Nullable Integer n = figure.n();
        return n == null ? "Hidden" : "%,d".formatted(n);
    }

    static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : "%.1f".formatted(value);
    }

    private static String suffix(String unit, double value) {
        return switch (unit) {
            case "PERCENT" -> "%";
            case "HOURS" -> value == 1 ? " hour" : " hours";
            default -> value == 1 ? " day" : " days";
        };
    }

    private Words() {}
}
