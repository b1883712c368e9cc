package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What integration engineers read is what is really sent. */
class ApiDescriptionIT extends ReferralServiceCase {

    @Test
    void everyBodyIsDescribedByItsProperties() {
        var api = aWorker("docs").get("/v3/api-docs").json();
        var undescribed = new ArrayList<String>();

        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    if (schema.path("format").asString("").equals("byte")) {
                        undescribed.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertThat(api.path("paths").size()).isPositive();
        assertThat(undescribed).isEmpty();
    }

    @Test
    void aValueIsDescribedAsTheValueAndWhatIsNeededAsRequired() {
        var schemas = aWorker("docs").get("/v3/api-docs").json().at("/components/schemas");

        assertThat(schemas.at("/FirstLook/properties/threshold/type").asString(""))
                .isEqualTo("string");
        assertThat(schemas.at("/CaseStep/required").toString()).contains("reference", "version", "state");
        assertThat(schemas.at("/Draft/required").toString())
                .contains("rationale")
                .doesNotContain("lateBecause");
        assertThat(schemas.has("Caller")).isFalse();
        assertThat(schemas.has("ContactId")).isFalse();
    }
}
