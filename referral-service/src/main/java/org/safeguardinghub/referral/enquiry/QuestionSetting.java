package org.safeguardinghub.referral.enquiry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.kit.body.WrongValue;
import org.safeguardinghub.referral.administration.SettingKind;

/** What an authority asks its partners, as a setting that two people change; until then the list that ships. */
public final class QuestionSetting implements SettingKind<List<Question>> {

    private static final int MOST = 50;
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST = 500;

    @Override
    public String code() {
        return "questions";
    }

    @Override
    public String standard() {
        return "{\"questions\": " + shipped() + "}";
    }

    @Override
    public List<Question> read(Place content, int number) {
        var questions = content.at("questions");
        int count = questions.items().size();
        if (count == 0 || count > MOST) {
            fault(questions, "out-of-range", "A list has 1 to 50 questions.");
        }
        var seen = new HashSet<String>();
        return questions.items().stream()
                .map(place -> question(place, seen))
                .<Question>mapMulti((question, found) -> {
                    if (question != null) {
                        found.accept(question);
                    }
                })
                .toList();
    }

    private static @Nullable Question question(Place place, HashSet<String> seen) {
        var code = place.needText("code", LONGEST_CODE);
        var words = place.needText("words", LONGEST);
        if (!seen.add(code)) {
            fault(place.at("code"), "repeated", "Two questions have this code.");
        }
        if (code.equals(Question.OTHER)) {
            fault(place.at("code"), "reserved", "This code stands for a question in the worker's own words.");
        }
        try {
            return code.isEmpty() ? null : new Question(code, words);
        } catch (WrongValue wrong) {
            fault(place.at("code"), wrong.code(), String.valueOf(wrong.getMessage()));
            return null;
        }
    }

    private static void fault(Place place, String code, String detail) {
        place.findings().problem(place.pointer(), code, detail);
    }

    private static String shipped() {
        try (var file = QuestionSetting.class.getResourceAsStream("questions.json")) {
            return new String(Objects.requireNonNull(file, "questions.json").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
