package org.safeguardinghub.referral.form.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.safeguardinghub.kit.body.Findings;
import org.safeguardinghub.kit.body.Missing;
import org.safeguardinghub.referral.form.ReferralForm;
import tools.jackson.databind.JsonNode;

/** The published schema, and its faults in our own words: the library's would repeat what was sent. */
final class FormSchema {

    private static final String RESOURCE = "referral-form.v1.schema.json";

    private final String text;
    private final Schema schema;

    FormSchema() {
        this.text = load();
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }

    String text() {
        return text;
    }

    JsonNode tree() {
        return schema.getSchemaNode();
    }

    void check(JsonNode body, Findings findings) {
        schema.validate(body).stream()
                .filter(FormSchema::isOfThePartsThemselves)
                .forEach(fault -> tell(fault, findings));
    }

    /** What a whole form needs is told by {@code Completeness}, which knows the reasons for blanks one by one. */
    private static boolean isOfThePartsThemselves(Error fault) {
        var path = fault.getEvaluationPath().toString();
        return !path.startsWith("/if") && !path.startsWith("/then");
    }

    private static void tell(Error fault, Findings findings) {
        var pointer = fault.getInstanceLocation().toString();
        if (fault.getKeyword().equals("required")) {
            findings.missing(new Missing(pointer + "/" + fault.getProperty(), "This part is useless without it."));
        } else {
            findings.problem(pointer, code(fault.getKeyword()), detail(fault));
        }
    }

    private static String code(String keyword) {
        return switch (keyword) {
            case "type" -> "wrong-type";
            case "enum" -> "unknown-code";
            case "maxLength" -> "too-long";
            case "maxItems" -> "too-many";
            case "uniqueItems" -> "repeated";
            case "minimum", "maximum" -> "out-of-range";
            default -> "wrong-shape";
        };
    }

    private static String detail(Error fault) {
        var rule = fault.getSchemaNode();
        return switch (fault.getKeyword()) {
            case "type" -> "This should be " + kind(rule) + ".";
            case "enum" -> "This code is not one of the list; see the schema of the form.";
            case "maxLength" -> "This is longer than " + rule.asString() + " characters.";
            case "maxItems" -> "There are more than " + rule.asString() + " of these.";
            case "uniqueItems" -> "One of these is there twice.";
            case "minimum" -> "This is less than " + rule.asString() + ".";
            case "maximum" -> "This is more than " + rule.asString() + ".";
            default -> "This is not written as the schema of the form says.";
        };
    }

    private static String kind(JsonNode rule) {
        var kind = rule.isArray() ? rule.path(0).asString() : rule.asString();
        return switch (kind) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            default -> "text";
        };
    }

    private static String load() {
        try (InputStream in = Objects.requireNonNull(ReferralForm.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
