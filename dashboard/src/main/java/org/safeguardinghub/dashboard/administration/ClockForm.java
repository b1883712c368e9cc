package org.safeguardinghub.dashboard.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.words.Choice;
import tools.jackson.databind.JsonNode;

/** When the door is open, and how long partners have for each colour. */
final class ClockForm implements SettingForm {

    static final List<String> COLOURS = List.of("RED", "AMBER", "GREEN", "BLUE");

    private static final String NOT_USED = "notUsed";
    private static final String ADVICE_ONLY = "adviceOnly";

    private static final Map<String, String> WAYS = ways();

    @Override
    public String title() {
        return "Opening hours and clocks";
    }

    @Override
    public String meaning() {
        return "When the front door is open on a working day, and how long partners have to answer for each colour."
                + " Clocks that run already keep the rules they started under.";
    }

    @Override
    public List<Said> words(JsonNode content) {
        var said = new ArrayList<Said>();
        said.add(new Said(
                "Open on working days",
                content.path("opens").asString("") + " to "
                        + content.path("closes").asString("")));
        var note = content.path("closureNote").asString("");
        said.add(new Said("Note about closing", note.isEmpty() ? "None" : note));
        COLOURS.forEach(colour ->
                said.add(new Said(name(colour), limit(content.path("limits").path(colour)))));
        return said;
    }

    private static String limit(JsonNode limit) {
        var way = way(limit);
        int number = limit.path(way).asInt(0);
        return switch (way) {
            case "elapsedHours" -> number + (number == 1 ? " hour" : " hours") + ", day and night";
            case "workingHours" -> number + (number == 1 ? " opening hour" : " opening hours");
            case "workingDays" -> number + (number == 1 ? " working day" : " working days");
            case ADVICE_ONLY -> "Advice only: nothing is timed";
            default -> "Not used here";
        };
    }

    private static String way(JsonNode limit) {
        return WAYS.keySet().stream().filter(limit::has).findFirst().orElse(NOT_USED);
    }

    @Override
    public Typed typed(JsonNode content) {
        var known = new LinkedHashMap<String, String>();
        List.of("opens", "closes", "closureNote")
                .forEach(field -> known.put(field, content.path(field).asString("")));
        COLOURS.forEach(colour -> {
            var limit = content.path("limits").path(colour);
            known.put(colour + "-way", way(limit));
            known.put(colour + "-number", number(limit));
        });
        return Typed.prefilled(known);
    }

    private static String number(JsonNode limit) {
        int number = limit.path(way(limit)).asInt(0);
        return number == 0 ? "" : "" + number;
    }

    @Override
    public Object content(Typed typed) {
        var content = new LinkedHashMap<String, Object>();
        List.of("opens", "closes", "closureNote").forEach(field -> {
            if (typed.has(field)) {
                content.put(field, typed.words(field));
            }
        });
        var limits = new LinkedHashMap<String, Object>();
        COLOURS.forEach(colour -> {
            var way = typed.words(colour + "-way");
            if (way.equals(ADVICE_ONLY)) {
                limits.put(colour, Map.of(ADVICE_ONLY, true));
            } else if (WAYS.containsKey(way)) {
                limits.put(colour, Map.of(way, value(typed.words(colour + "-number"))));
            }
        });
        content.put("limits", limits);
        return content;
    }

    private static Object value(String words) {
        return words.matches("[0-9]{1,6}") ? Integer.valueOf(words) : words;
    }

    @Override
    public String fields() {
        return "clock";
    }

    @Override
    public String field(String pointer) {
        return COLOURS.stream()
                .filter(colour -> pointer.contains("/" + colour))
                .map(colour -> colour + "-number")
                .findFirst()
                .orElseGet(() -> pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** Blue may be left out; the others may not. */
    static List<Choice> choices(String colour) {
        var choices = new ArrayList<Choice>();
        WAYS.forEach((code, words) -> choices.add(Choice.of(code, words)));
        if (colour.equals("BLUE")) {
            choices.add(Choice.of(NOT_USED, "Not used here"));
        }
        return choices;
    }

    static String name(String colour) {
        return colour.charAt(0) + colour.substring(1).toLowerCase(Locale.UK);
    }

    private static Map<String, String> ways() {
        var ways = new LinkedHashMap<String, String>();
        ways.put("elapsedHours", "Hours, day and night");
        ways.put("workingHours", "Opening hours");
        ways.put("workingDays", "Working days");
        ways.put(ADVICE_ONLY, "Advice only: nothing is timed");
        return ways;
    }
}
