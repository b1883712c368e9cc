package org.safeguardinghub.referral.draft.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Bodies;
import org.safeguardinghub.kit.problem.FieldProblem;
import org.safeguardinghub.kit.problem.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A draft in a body: whether colleagues may see it, and the form however unfinished. */
@Component
class DraftBody {

    private static final String FORM = "form";

    /** Not the house's mapper, which refuses what nobody writes: here that is told of, and nothing lost. */
    private final JsonMapper json = JsonMapper.shared();

    private final Bodies bodies = new Bodies();

    Saved read(byte[] body) {
        var apart = bodies.apart(body, Set.of("shared"));
        boolean shared =
                bodies.read(apart.command(), place -> place.at("shared").isTrue());
        var form = bodies.parse(apart.document()).path(FORM);
        if (!form.isObject()) {
            throw new InvalidInput(
                    List.of(new FieldProblem("/form", "required", "Send the form as far as it is written.")));
        }
        return new Saved(shared, text(form));
    }

    JsonNode tree(String form) {
        return json.readTree(form);
    }

    /** Whoever leaves out a reference of their own gets one, so that sending twice is safe. */
    byte[] toSend(String form, String ifNone) {
        var tree = (ObjectNode) json.readTree(form);
        var given = tree.path("clientReference");
        if (!given.isString() || given.stringValue().isBlank()) {
            tree.put("clientReference", ifNone);
        }
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    private String text(JsonNode tree) {
        return json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(tree);
    }

    /**
     * A draft as it is sent.
     *
     * @param form as far as it is written
     */
    record Sent(@Nullable Boolean shared, Map<String, Object> form) {}

    record Saved(boolean shared, String form) {}
}
