package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.HttpSamples.Sample;
import org.safeguardinghub.referral.form.FormReader;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The written-down requests are requests that this service answers, with properties that it knows. */
class HttpSamplesIT extends ReferralServiceCase {

    /** Notices are notification-service's to give, and why something is shared is consent-service's. */
    private static final List<String> OF_OTHERS =
            List.of("/api/v1/feed", "/api/v1/retention", "/api/v1/sharing", "/api/v1/subject-access");

    private static final String CONTACTS = "/api/v1/contacts";
    private static final String MODELS = "#/components/schemas/";

    private static final List<String> BESIDE_THE_FORM = List.of("because", "call");

    private final JsonMapper json = JsonMapper.shared();

    @Autowired
    FormReader forms;

    @Test
    void eachGoesToAnOperationThatExists() {
        var api = api();

        assertThat(ours())
                .allSatisfy(sample -> assertThat(operation(api, sample).isObject())
                        .as(sample.toString())
                        .isTrue());
    }

    @Test
    void eachBodySaysWhatIsNeededAndNothingUnknown() {
        var api = api();

        assertThat(ours()).filteredOn(sample -> !sample.body().isEmpty()).allSatisfy(sample -> {
            var body = json.readTree(sample.body());
            var model = model(api, operation(api, sample));
            var needed =
                    model.path("required").valueStream().map(JsonNode::asString).toList();
            assertThat(body.propertyNames()).as(sample.toString()).containsAll(needed);
            if (model.has("properties") && !model.path("additionalProperties").asBoolean(false)) {
                assertThat(model.path("properties").propertyNames())
                        .as(sample.toString())
                        .containsAll(body.propertyNames());
            }
        });
    }

    @Test
    void eachFormIsOneThatWeTake() {
        var written = ours().stream()
                .filter(sample -> sample.body().contains("immediateDanger"))
                .toList();

        assertThat(written).hasSize(4).allSatisfy(sample -> {
            var form = (ObjectNode) json.readTree(sample.body());
            form.remove(BESIDE_THE_FORM);
            assertThatCode(() -> take(sample, form)).as(sample.toString()).doesNotThrowAnyException();
        });
    }

    private void take(Sample sample, ObjectNode form) {
        var body = json.writeValueAsBytes(form);
        if (sample.path().startsWith(CONTACTS)) {
            forms.listen(body);
        } else {
            forms.read(body);
        }
    }

    private static List<Sample> ours() {
        return HttpSamples.all()
                .filter(sample -> OF_OTHERS.stream().noneMatch(sample.path()::startsWith))
                .toList();
    }

    private static JsonNode operation(JsonNode api, Sample sample) {
        var paths = api.path("paths");
        var method = sample.method().toLowerCase(Locale.ROOT);
        var exactly = paths.path(sample.path()).path(method);
        return exactly.isObject()
                ? exactly
                : paths.propertyStream()
                        .filter(path -> sample.goesTo(path.getKey()))
                        .map(path -> path.getValue().path(method))
                        .filter(JsonNode::isObject)
                        .findFirst()
                        .orElse(exactly);
    }

    private static JsonNode model(JsonNode api, JsonNode operation) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        var name = schema.path("$ref").asString("");
        return name.isEmpty() ? schema : api.at("/components/schemas").path(name.replace(MODELS, ""));
    }

    private JsonNode api() {
        return aWorker("samples").get("/v3/api-docs").json();
    }
}
