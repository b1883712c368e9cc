package org.safeguardinghub.dashboard.statutory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.form.Mistakes;
import org.safeguardinghub.dashboard.form.Typed;
import org.safeguardinghub.dashboard.gateway.Body;
import org.safeguardinghub.dashboard.page.LocalMoment;
import org.safeguardinghub.dashboard.page.Viewer;
import org.safeguardinghub.dashboard.routing.Colleagues;
import org.safeguardinghub.dashboard.statutory.Question.Kind;

/** What was typed into a step's questions: what is missing in it, and how the hub is told. */
final class Answers {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_MINUTES = 20_000;

    private final CaseStep step;
    private final Typed typed;

    Answers(CaseStep step, Typed typed) {
        this.step = step;
        this.typed = typed;
    }

    Mistakes mistakes() {
        var search = new Mistakes.Search(typed);
        step.questions().forEach(question -> look(search, question));
        return search.all();
    }

    private void look(Mistakes.Search search, Question question) {
        var field = question.field();
        var missing = question.missing();
        switch (question.kind()) {
            case AGENCIES ->
                search.need("police", "Choose who comes from the police")
                        .need("health", "Choose who comes from health");
            case DAY -> search.unless(day(field) != null, field, missing == null ? "Enter the day" : missing);
            case MOMENT ->
                search.unless(
                        LocalMoment.read(typed.words(field)).isPresent(),
                        field,
                        missing == null ? "Enter the day and the time" : missing);
            case LINE, WORDS, CHOICE, YES_OR_NO, TICKS, COLLEAGUE -> {
                if (missing != null) {
                    search.need(field, missing);
                }
                search.atMost(longest(question), field, "Your answer");
            }
        }
    }

    private static int longest(Question question) {
        if (question.kind() == Kind.LINE) {
            return LONGEST_LINE;
        }
        return question.field().equals("minutes") ? LONGEST_MINUTES : LONGEST;
    }

    /** @param part the number of the discussion that it is about; 0 for none */
    Body body(int part, Viewer viewer, Colleagues colleagues) {
        var body = Body.EMPTY;
        for (var question : step.questions()) {
            body = body.with(question.field(), answer(question, viewer, colleagues));
        }
        for (var fixed : step.fixed().entrySet()) {
            body = body.with(fixed.getKey(), fixed.getValue());
        }
        return part > 0 && !step.path().contains("{part}") ? body.with("discussion", part) : body;
    }

    private @Nullable Object answer(Question question, Viewer viewer, Colleagues colleagues) {
        var words = typed.orNull(question.field());
        return switch (question.kind()) {
            case LINE, WORDS -> words;
            case CHOICE -> WorkSteps.NO_PLAN.equals(words) ? null : words;
            case YES_OR_NO -> "YES".equals(words);
            case DAY -> words;
            case MOMENT ->
                LocalMoment.read(typed.words(question.field()))
                        .map(Object::toString)
                        .orElse(null);
            case TICKS -> chosen(question.field());
            case AGENCIES -> Agencies.chosen(typed);
            case COLLEAGUE ->
                Body.EMPTY.with("id", words).with("name", words == null ? null : colleagues.nameOf(words, viewer));
        };
    }

    private List<String> chosen(String field) {
        return typed.fields().getOrDefault(field, List.of()).stream()
                .filter(code -> !code.isBlank())
                .toList();
    }

    private @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(typed.words(field));
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** @param pointer of the hub's fault; @return the field beside which it is said */
    String fieldFor(String pointer) {
        if (pointer.startsWith("/worker")) {
            return "worker";
        }
        if (pointer.startsWith("/invited") || pointer.startsWith("/attended")) {
            return "police";
        }
        var field = pointer.replaceFirst("^/", "").replaceFirst("/.*$", "");
        return step.questions().stream().anyMatch(question -> question.field().equals(field)) ? field : "form";
    }

    /** @param code of the hub's refusal; @return the field that would mend it */
    String fieldForRefusal(String code) {
        return switch (code) {
            case "police-missing" -> "police";
            case "referrer-missing" -> Agencies.emptySeat(typed);
            case "health-missing" -> "health";
            case "late-without-reason" -> "lateBecause";
            case "in-the-future",
                    "before-the-referral",
                    "before-the-discussion",
                    "before-the-enquiry",
                    "before-the-assessment",
                    "before-the-plan",
                    "before-the-last-work",
                    "enquiries-overlap" -> step.dayAsked().orElse("form");
            default -> "form";
        };
    }
}
