package org.safeguardinghub.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergedDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void oneNameForTwoThingsBecomesTwoNames() {
        var merged = new MergedDocument("https://hub.example");
        merged.add("referral", document("/api/v1/referrals", "string"));
        merged.add("network", document("/api/v1/networks", "integer"));

        var schemas = merged.whole().path("components").path("schemas");
        assertThat(schemas.path("View").path("type").asString()).isEqualTo("string");
        assertThat(schemas.path("NetworkView").path("type").asString()).isEqualTo("integer");
        assertThat(reference(merged, "/api/v1/referrals")).isEqualTo("#/components/schemas/View");
        assertThat(reference(merged, "/api/v1/networks")).isEqualTo("#/components/schemas/NetworkView");
    }

    @Test
    void oneNameForTheSameThingStaysOne() {
        var merged = new MergedDocument("https://hub.example");
        merged.add("referral", document("/a", "string"));
        merged.add("network", document("/b", "string"));

        assertThat(merged.whole().path("components").path("schemas").propertyNames())
                .containsExactly("View");
    }

    private static String reference(MergedDocument merged, String path) {
        return merged.whole().path("paths").path(path).path("get").path("$ref").asString();
    }

    private static ObjectNode document(String path, String type) {
        return (ObjectNode) JSON.readTree("""
                {"paths": {"%s": {"get": {"$ref": "#/components/schemas/View"}}},
                 "components": {"schemas": {"View": {"type": "%s"}}}}
                """.formatted(path, type));
    }
}
