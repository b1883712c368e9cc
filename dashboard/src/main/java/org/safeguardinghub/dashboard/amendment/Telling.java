package org.safeguardinghub.dashboard.amendment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.refer.Answers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was told at one time.
 *
 * @param because why it was changed; null the first time
 */
record Telling(@Nullable Instant toldAt, @Nullable String because, ObjectNode form) {

    Telling {
        dropNulls(form);
    }

    Answers answers() {
        return new Answers(form);
    }

    Answers toChange() {
        return new Answers(form.deepCopy());
    }

    /** Whether these are the words that were told: an answer that was emptied is as one never given. */
    boolean saysTheSameAs(ObjectNode other) {
        var bare = other.deepCopy();
        dropNulls(bare);
        return bare.equals(form);
    }

    private static void dropNulls(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                object.removeNulls();
                object.forEach(Telling::dropNulls);
            }
            case ArrayNode list -> list.forEach(Telling::dropNulls);
            default -> {}
        }
    }
}
