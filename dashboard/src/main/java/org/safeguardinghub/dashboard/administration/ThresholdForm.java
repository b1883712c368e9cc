package org.safeguardinghub.dashboard.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.dashboard.form.Typed;
import tools.jackson.databind.JsonNode;

/** The continuum of need; one level a line, so that a whole document can be pasted. */
final class ThresholdForm implements SettingForm {

    private static final String BETWEEN = " | ";
    private static final int CODE = 0;
    private static final int LABEL = 1;
    private static final int HOOK = 2;
    private static final int INDICATORS = 3;

    @Override
    public String title() {
        return "Levels of need";
    }

    @Override
    public String meaning() {
        return "The authority’s own continuum of need. Whoever rates or decides has to name a level of it.";
    }

    @Override
    public List<Said> words(JsonNode content) {
        var said = new ArrayList<Said>();
        said.add(new Said("Document", content.path("title").asString("")));
        content.path("levels")
                .forEach(level -> said.add(new Said(
                        level.path("code").asString(""),
                        level.path("label").asString("") + hook(level) + ". " + String.join(" ", indicators(level)))));
        return said;
    }

    private static String hook(JsonNode level) {
        var hook = level.path("legalHook").asString("");
        return hook.isEmpty() ? "" : " (" + hook + ")";
    }

    private static List<String> indicators(JsonNode level) {
        return level.path("indicators")
                .valueStream()
                .map(one -> one.asString(""))
                .toList();
    }

    @Override
    public Typed typed(JsonNode content) {
        var lines = content.path("levels")
                .valueStream()
                .map(level -> String.join(
                        BETWEEN,
                        level.path("code").asString(""),
                        level.path("label").asString(""),
                        level.path("legalHook").asString(""),
                        String.join("; ", indicators(level))))
                .toList();
        return Typed.prefilled(Map.of("title", content.path("title").asString(""), "levels", String.join("\n", lines)));
    }

    @Override
    public Object content(Typed typed) {
        var levels = typed.words("levels")
                .lines()
                .filter(line -> !line.isBlank())
                .map(ThresholdForm::level)
                .toList();
        var content = new LinkedHashMap<String, Object>();
        content.put("title", typed.words("title"));
        content.put("levels", levels);
        return content;
    }

    private static Map<String, Object> level(String line) {
        var parts = line.split("\\|", INDICATORS + 1);
        var level = new LinkedHashMap<String, Object>();
        level.put("code", part(parts, CODE));
        level.put("label", part(parts, LABEL));
        if (!part(parts, HOOK).isEmpty()) {
            level.put("legalHook", part(parts, HOOK));
        }
        level.put(
                "indicators",
                List.of(part(parts, INDICATORS).split(";", -1)).stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList());
        return level;
    }

    private static String part(String[] parts, int place) {
        return place < parts.length ? parts[place].strip() : "";
    }

    @Override
    public String fields() {
        return "thresholds";
    }

    @Override
    public String field(String pointer) {
        return pointer.endsWith("/title") ? "title" : "levels";
    }
}
