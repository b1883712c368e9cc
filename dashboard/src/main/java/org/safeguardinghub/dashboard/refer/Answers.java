package org.safeguardinghub.dashboard.refer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The answers of a form by their places. What was typed is kept as it was typed, so that it can be corrected. */
public final class Answers {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DATE_PARTS = 3;

    private final ObjectNode form;

    public Answers(ObjectNode form) {
        this.form = form;
    }

    public ObjectNode form() {
        return form;
    }

    public int children() {
        return form.path("children").size();
    }

    /** What stands in a field: for a date its three parts, day first. */
    public List<String> shown(Question question) {
        var answer = form.at(question.pointer());
        return switch (question.kind()) {
            case DATE -> date(answer.asString(""));
            case YES_NO -> List.of(answer.isBoolean() ? answer.booleanValue() ? "yes" : "no" : answer.asString(""));
            case LINES ->
                List.of(String.join(
                        "\n",
                        answer.valueStream().map(line -> line.asString("")).toList()));
            case TEXT, LONG_TEXT, CHOICE, WHOLE_NUMBER ->
                List.of(answer.isMissingNode() || answer.isNull() ? "" : answer.asString(""));
        };
    }

    /** Takes in a page. An answer that was emptied is taken away. */
    public void take(QuestionPage page, Function<String, @Nullable String> field) {
        for (var question : page.questions()) {
            var answer = answer(question, field);
            if (answer != null || !form.at(question.pointer()).isMissingNode()) {
                put(question.pointer(), answer == null ? NODES.nullNode() : answer);
            }
        }
        for (int i = 0; i < form.path("adults").size(); i++) {
            var tie = form.at("/adults/" + i + "/relationships/0");
            if (tie instanceof ObjectNode known) {
                settle(known, i);
            }
        }
        if (form.at("/orders/0/kind").isNull() && form.path("orders") instanceof ArrayNode orders) {
            keepDetailsUnderAnotherKind(orders);
        }
        removeNobody();
    }

    /** Only what a person chose stands; a relationship is to the first child unless the hub learns otherwise. */
    private void settle(ObjectNode tie, int adult) {
        if (tie.path("relationship").isNull() || tie.path("relationship").isMissingNode()) {
            ((ObjectNode) form.path("adults").path(adult)).remove("relationships");
        } else {
            settleChild(tie);
        }
    }

    private static void settleChild(ObjectNode tie) {
        if (!tie.path("child").isNumber()) {
            tie.put("child", 0);
        }
    }

    private void keepDetailsUnderAnotherKind(ArrayNode orders) {
        var order = orders.path(0);
        boolean hasWords =
                order.path("details").isString() || order.path("source").isString();
        if (hasWords) {
            ((ObjectNode) order).put("kind", "OTHER");
        } else {
            form.remove("orders");
        }
    }

    /** An adult of whom nothing is known is nobody; those after them keep their places while the page is open. */
    private void removeNobody() {
        if (form.path("adults") instanceof ArrayNode adults) {
            for (int i = adults.size() - 1; i >= 0 && isEmpty(adults.path(i)); i--) {
                adults.remove(i);
            }
            for (int i = 0; i < adults.size(); i++) {
                if (adults.path(i).isNull()) {
                    adults.set(i, NODES.objectNode());
                }
            }
        }
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isNull()
                || node.isMissingNode()
                || node.isContainer() && node.valueStream().allMatch(Answers::isEmpty);
    }

    private static @Nullable JsonNode answer(Question question, Function<String, @Nullable String> field) {
        if (question.kind() == Question.Kind.DATE) {
            return date(question, field);
        }
        var typed = field.apply(question.name());
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return switch (question.kind()) {
            case YES_NO ->
                typed.equals("yes") || typed.equals("no")
                        ? NODES.booleanNode(typed.equals("yes"))
                        : NODES.stringNode(typed);
            case WHOLE_NUMBER ->
                typed.strip().matches("[0-9]{1,9}")
                        ? NODES.numberNode(Integer.parseInt(typed.strip()))
                        : NODES.stringNode(typed);
            case LINES -> lines(typed);
            case TEXT, LONG_TEXT, CHOICE, DATE -> NODES.stringNode(typed.strip());
        };
    }

    private static JsonNode lines(String typed) {
        var lines = NODES.arrayNode();
        typed.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        return lines;
    }

    private static @Nullable JsonNode date(Question question, Function<String, @Nullable String> field) {
        var parts = new ArrayList<String>();
        for (var part : List.of("year", "month", "day")) {
            var typed = field.apply(question.name() + "-" + part);
            parts.add(typed == null ? "" : typed.strip());
        }
        if (parts.stream().allMatch(String::isEmpty)) {
            return null;
        }
        return NODES.stringNode(parts.getFirst() + "-" + twoDigits(parts.get(1)) + "-" + twoDigits(parts.getLast()));
    }

    private static String twoDigits(String part) {
        return part.length() == 1 ? "0" + part : part;
    }

    private static List<String> date(String written) {
        var parts = written.split("-", -1);
        return parts.length == DATE_PARTS ? List.of(parts[2], parts[1], parts[0]) : List.of("", "", written);
    }

    private void put(String pointer, JsonNode value) {
        JsonNode inside = form;
        var steps = pointer.substring(1).split("/");
        for (int i = 0; i < steps.length - 1; i++) {
            inside = step(inside, steps[i], steps[i + 1].matches("[0-9]+"));
        }
        set(inside, steps[steps.length - 1], value);
    }

    private static JsonNode step(JsonNode inside, String name, boolean toList) {
        var found = inside instanceof ArrayNode list ? list.path(Integer.parseInt(name)) : inside.path(name);
        if (found.isContainer()) {
            return found;
        }
        JsonNode next = toList ? NODES.arrayNode() : NODES.objectNode();
        set(inside, name, next);
        return next;
    }

    private static void set(JsonNode inside, String name, JsonNode value) {
        if (inside instanceof ArrayNode list) {
            int place = Integer.parseInt(name);
            while (list.size() <= place) {
                list.add(NODES.objectNode());
            }
            list.set(place, value);
        } else {
            ((ObjectNode) inside).set(name, value);
        }
    }
}
