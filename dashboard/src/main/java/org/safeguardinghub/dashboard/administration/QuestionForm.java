package org.safeguardinghub.dashboard.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.dashboard.form.Typed;
import tools.jackson.databind.JsonNode;

/** What partners are asked, one question a line. */
final class QuestionForm implements SettingForm {

    private static final String BETWEEN = " | ";

    @Override
    public String title() {
        return "Questions to partners";
    }

    @Override
    public String meaning() {
        return "What a worker may ask other agencies. Requests that are out keep the words they were sent with.";
    }

    @Override
    public List<Said> words(JsonNode content) {
        return content.path("questions")
                .valueStream()
                .map(one -> new Said(
                        one.path("code").asString(""), one.path("words").asString("")))
                .toList();
    }

    @Override
    public Typed typed(JsonNode content) {
        var lines = words(content).stream()
                .map(one -> one.label() + BETWEEN + one.words())
                .toList();
        return Typed.prefilled(Map.of("questions", String.join("\n", lines)));
    }

    @Override
    public Object content(Typed typed) {
        var questions = typed.words("questions")
                .lines()
                .filter(line -> !line.isBlank())
                .map(QuestionForm::question)
                .toList();
        return Map.of("questions", questions);
    }

    private static Map<String, Object> question(String line) {
        int bar = line.indexOf('|');
        var question = new LinkedHashMap<String, Object>();
        question.put("code", bar < 0 ? line.strip() : line.substring(0, bar).strip());
        question.put("words", bar < 0 ? "" : line.substring(bar + 1).strip());
        return question;
    }

    @Override
    public String fields() {
        return "questions";
    }

    @Override
    public String field(String pointer) {
        return "questions";
    }
}
