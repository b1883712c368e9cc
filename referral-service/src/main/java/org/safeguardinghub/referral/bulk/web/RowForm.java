package org.safeguardinghub.referral.bulk.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A row as the form it stands for. What is not yes, no or a number is left as it was written: the reader of the form
 * says what is wrong with it, in the same words as to everybody else.
 */
final class RowForm {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode form = NODES.objectNode();

    private RowForm() {}

    static byte[] of(Map<String, String> cells) {
        var row = new RowForm();
        cells.forEach((name, cell) ->
                Column.named(name).filter(_ -> !cell.isBlank()).ifPresent(column -> row.put(column, cell.strip())));
        return JsonMapper.shared().writeValueAsBytes(row.form);
    }

    private void put(Column column, String cell) {
        put(column.pointer(), column.name().equals(Column.NOT_GIVEN) ? reasons(cell) : value(column.kind(), cell));
        column.companions()
                .forEach((pointer, value) -> put(
                        pointer,
                        value instanceof Integer number
                                ? NODES.numberNode(number)
                                : NODES.stringNode(String.valueOf(value))));
    }

    private static JsonNode value(Column.Kind kind, String cell) {
        return switch (kind) {
            case TEXT -> NODES.stringNode(cell);
            case YES_NO -> yesNo(cell);
            case WHOLE_NUMBER ->
                cell.matches("-?[0-9]{1,9}") ? NODES.numberNode(Integer.parseInt(cell)) : NODES.stringNode(cell);
            case LIST -> list(parts(cell).map(NODES::stringNode));
        };
    }

    private static JsonNode yesNo(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true" -> NODES.booleanNode(true);
            case "no", "n", "false" -> NODES.booleanNode(false);
            default -> NODES.stringNode(cell);
        };
    }

    private static JsonNode reasons(String cell) {
        return list(parts(cell).map(RowForm::reason));
    }

    private static JsonNode reason(String part) {
        int equals = part.indexOf('=');
        var name = equals < 0 ? part : part.substring(0, equals).strip();
        var reason = NODES.objectNode();
        reason.put("field", Column.named(name).map(Column::pointer).orElse(name));
        reason.put("reason", equals < 0 ? "" : part.substring(equals + 1).strip());
        return reason;
    }

    private static JsonNode list(Stream<? extends JsonNode> items) {
        var list = NODES.arrayNode();
        items.forEach(list::add);
        return list;
    }

    private static Stream<String> parts(String cell) {
        return Stream.of(cell.split(";")).map(String::strip).filter(part -> !part.isEmpty());
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
        if (found.isObject() || found.isArray()) {
            return found;
        }
        var next = toList ? NODES.arrayNode() : NODES.objectNode();
        set(inside, name, next);
        return next;
    }

    private static void set(JsonNode inside, String name, JsonNode value) {
        if (inside instanceof ArrayNode list) {
            int place = Integer.parseInt(name);
            while (list.size() <= place) {
                list.addNull();
            }
            list.set(place, value);
        } else {
            ((ObjectNode) inside).set(name, value);
        }
    }
}
