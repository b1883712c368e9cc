package org.safeguardinghub.dashboard.step;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Mistakes.Mistake;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.gateway.Reply;
import org.safeguardinghub.dashboard.page.LocalMoment;
import org.safeguardinghub.dashboard.words.PlainWords;
import org.safeguardinghub.dashboard.words.Vocabulary;

/** What was typed into the questions of a form: what is missing in it, and how the hub is told. */
public final class Answers {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;

    private final List<Question> questions;
    private final Typed typed;

    public Answers(List<Question> questions, Typed typed) {
        this.questions = List.copyOf(questions);
        this.typed = typed;
    }

    public Mistakes mistakes() {
        var search = new Mistakes.Search(typed);
        questions.forEach(question -> look(search, question));
        return search.all();
    }

    private void look(Mistakes.Search search, Question question) {
        var field = question.field();
        if (!typed.has(field)) {
            if (question.missing() != null) {
                search.need(field, question.missing());
            }
            return;
        }
        switch (question.kind()) {
            case DAY -> search.unless(day(field).isPresent(), field, "Enter a day, such as 27 11 2026");
            case MOMENT ->
                search.unless(
                        LocalMoment.read(typed.words(field)).isPresent(),
                        field,
                        "Enter a day and a time, such as 09:30");
            case LINE -> search.atMost(LONGEST_LINE, field, "Your answer");
            case WORDS, LINES -> search.atMost(LONGEST, field, "Your answer");
            case CHOICE, PICK, YES_OR_NO, TICKS -> {}
        }
    }

    /** Each answer at its place; what has none is left out. */
    public Body body() {
        var root = new LinkedHashMap<String, Object>();
        for (var question : questions) {
            var answer = answer(question);
            if (answer != null) {
                put(root, question.place().substring(1), answer);
            }
        }
        return new Body(root);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, String place, Object answer) {
        int slash = place.indexOf('/');
        if (slash < 0) {
            into.put(place, answer);
            return;
        }
        var inside = into.computeIfAbsent(place.substring(0, slash), _ -> new LinkedHashMap<String, Object>());
        put((Map<String, Object>) inside, place.substring(slash + 1), answer);
    }

    private @Nullable Object answer(Question question) {
        var words = typed.orNull(question.field());
        if (words == null) {
            return null;
        }
        return switch (question.kind()) {
            case LINE, WORDS, CHOICE, PICK, DAY -> words;
            case LINES ->
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
            case YES_OR_NO -> "YES".equals(words);
            case MOMENT -> LocalMoment.read(words).map(Object::toString).orElse(null);
            case TICKS -> typed.fields().getOrDefault(question.field(), List.of());
        };
    }

    private Optional<LocalDate> day(String field) {
        try {
            return Optional.of(LocalDate.parse(typed.words(field)));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** What the hub did not accept, beside the field that it is about. */
    public Mistakes mistakes(Reply.Refused<?> refused) {
        if (!refused.faults().isEmpty()) {
            return new Mistakes(refused.faults().stream()
                    .map(fault -> new Mistake(fieldFor(questions, fault.pointer()), fault.detail()))
                    .toList());
        }
        return Mistakes.of(
                "form",
                PlainWords.known(Vocabulary.SHARING_REFUSAL, refused.code())
                        .orElseGet(
                                () -> refused.detail().isEmpty() ? "The hub did not accept this." : refused.detail()));
    }

    /** @param pointer of the hub's fault; @return the field beside which it is said */
    static String fieldFor(List<Question> questions, String pointer) {
        return questions.stream()
                .filter(question -> isIn(pointer, question.place()) || isIn(question.place(), pointer))
                .map(Question::field)
                .findFirst()
                .orElse("form");
    }

    private static boolean isIn(String pointer, String place) {
        return !place.isEmpty() && (pointer + "/").startsWith(place + "/");
    }
}
