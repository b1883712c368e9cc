package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What integration engineers read is what is really sent. */
class ApiDescriptionIT extends ReferralServiceCase {

    @Test
    void everyBodyIsDescribedByItsProperties() {
        var undescribed = operations()
                .filter(one -> isBytes(one.says().at("/requestBody/content/application~1json/schema")))
                .map(One::name)
                .toList();

        assertThat(undescribed).isEmpty();
    }

    @Test
    void noJsonAnswerIsDescribedAsBytes() {
        var undescribed = operations()
                .filter(one -> Stream.of("200", "201")
                        .flatMap(status -> one.says().at("/responses/" + status + "/content").values().stream())
                        .anyMatch(content -> isBytes(content.path("schema"))))
                .map(One::name)
                .toList();

        assertThat(undescribed).isEmpty();
    }

    @Test
    void everyOperationHasASummaryAndANameOfItsOwn() {
        var all = operations().toList();

        assertThat(all)
                .allSatisfy(one -> assertThat(one.says().path("summary").asString(""))
                        .as(one.name())
                        .isNotBlank());
        // A name that is given twice is numbered by whoever writes the description.
        assertThat(all)
                .extracting(One::id)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).isNotBlank().doesNotContain("_"));
    }

    @Test
    void everyTagIsDescribedOnce() {
        var tags = api().path("tags").values();

        assertThat(tags)
                .isNotEmpty()
                .allSatisfy(
                        tag -> assertThat(tag.path("description").asString("")).isNotBlank());
        assertThat(tags).extracting(tag -> tag.path("name").asString("")).doesNotHaveDuplicates();
    }

    @Test
    void aFormWithMoreIsAnOpenObjectThatNamesWhatMore() {
        var amendment = schemas().path("AmendmentBody");

        assertThat(amendment.path("additionalProperties").asBoolean(false)).isTrue();
        assertThat(amendment.path("required").toString()).contains("because");
    }

    @Test
    void recordsOfOneNameInTwoPlacesAreToldApart() {
        var pages = Stream.of("/api/v1/drafts", "/api/v1/requests")
                .map(path -> api().path("paths")
                        .path(path)
                        .at("/get/responses/200/content/application~1json/schema/$ref")
                        .asString(""))
                .toList();

        assertThat(pages).doesNotContain("").doesNotHaveDuplicates();
    }

    @Test
    void aValueIsDescribedAsTheValueAndWhatIsNeededAsRequired() {
        var schemas = schemas();

        assertThat(schemas.at("/FirstLook/properties/threshold/type").asString(""))
                .isEqualTo("string");
        assertThat(schemas.at("/CaseStep/required").toString()).contains("reference", "version", "state");
        assertThat(schemas.at("/Draft/required").toString())
                .contains("rationale")
                .doesNotContain("lateBecause");
        assertThat(schemas.has("Caller")).isFalse();
        assertThat(schemas.has("ContactId")).isFalse();
        assertThat(schemas.has("JsonNode")).isFalse();
    }

    private Stream<One> operations() {
        List<One> all = new ArrayList<>();
        api().path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                all.add(new One(operation.getKey() + " " + path.getKey(), operation.getValue()))));
        assertThat(all).isNotEmpty();
        return all.stream();
    }

    private JsonNode schemas() {
        return api().at("/components/schemas");
    }

    private JsonNode api() {
        return aWorker("docs").get("/v3/api-docs").json();
    }

    private static boolean isBytes(JsonNode schema) {
        return schema.path("format").asString("").equals("byte");
    }

    private record One(String name, JsonNode says) {

        String id() {
            return says.path("operationId").asString("");
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
