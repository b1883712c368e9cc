package org.safeguardinghub.dashboard.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.dashboard.form.Typed;
import tools.jackson.databind.JsonNode;

/** A form for each kind of setting that a person can change on a page. */
final class SettingForms {

    private static final Map<String, SettingForm> KNOWN = Map.of(
            "clock-policy", new ClockForm(),
            "thresholds", new ThresholdForm(),
            "questions", new QuestionForm(),
            "labels",
                    new PlainForm(
                            "What things are called here",
                            "The names that people here use, and the telephone numbers that are printed.",
                            labels()),
            "caseload",
                    new PlainForm(
                            "How much one person should have",
                            "The hub warns above the limit, or refuses, and tells managers what nobody has answered.",
                            caseload()));

    static SettingForm of(String kind) {
        return KNOWN.getOrDefault(kind, new PlainForm(kind, "A setting of this authority.", Map.of()));
    }

    private static Map<String, String> labels() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("frontDoor", "Name of the front door");
        fields.put("outOfHours", "Name of the out-of-hours team");
        fields.put("frontDoorPhone", "Telephone of the front door");
        fields.put("outOfHoursPhone", "Telephone out of hours");
        return fields;
    }

    private static Map<String, String> caseload() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("limit", "Most pieces of work for one person");
        fields.put("atTheLimit", "At the limit: WARN or REFUSE");
        fields.put("offerHours", "Hours after which an unanswered offer is a manager’s business");
        return fields;
    }

    /** A setting that is a few lines of text or numbers. */
    record PlainForm(String title, String meaning, Map<String, String> labels) implements SettingForm {

        @Override
        public List<Said> words(JsonNode content) {
            return labels.entrySet().stream()
                    .map(field -> new Said(field.getValue(), orNotGiven(content.path(field.getKey()))))
                    .toList();
        }

        @Override
        public Typed typed(JsonNode content) {
            var known = new LinkedHashMap<String, String>();
            labels.keySet()
                    .forEach(field -> known.put(field, content.path(field).asString("")));
            return Typed.prefilled(known);
        }

        @Override
        public Object content(Typed typed) {
            var content = new LinkedHashMap<String, Object>();
            labels.keySet().forEach(field -> {
                if (typed.has(field)) {
                    content.put(field, value(typed.words(field)));
                }
            });
            return content;
        }

        private static Object value(String words) {
            return words.matches("[0-9]{1,6}") ? Integer.valueOf(words) : words;
        }

        @Override
        public String fields() {
            return "plain";
        }

        @Override
        public String field(String pointer) {
            return pointer.substring(pointer.lastIndexOf('/') + 1);
        }

        static String orNotGiven(JsonNode value) {
            var words = value.asString("");
            return words.isEmpty() ? "Not given" : words;
        }
    }

    private SettingForms() {}
}
