package org.safeguardinghub.referral.form.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Bodies as partners send them. The whole one is the published example. */
final class Forms {

    static final String SMALL = """
            {"clientReference": "FB-1", "immediateDanger": {"present": false},
             "children": [{"name": {"given": "Amara"}, "birth": {"date": "2020-03-14"}}],
             "concern": {"observed": "Saw a bruise."},
             "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""";

    static final String WHOLE = example();

    static String withChild(String children) {
        return SMALL.replace("{\"name\": {\"given\": \"Amara\"}, \"birth\": {\"date\": \"2020-03-14\"}}", children);
    }

    private static String example() {
        try (var in = Objects.requireNonNull(
                Forms.class.getResourceAsStream("/org/safeguardinghub/referral/form/referral-form.v1.example.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Forms() {}
}
