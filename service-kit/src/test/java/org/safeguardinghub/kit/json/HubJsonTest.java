package org.safeguardinghub.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HubJsonTest {

    private static final UUID ID = UUID.fromString("7d9f4a7e-0f6b-4c57-9a1b-000000000001");

    private final JsonMapper json = HubJson.mapper();

    @Test
    void anIdentityIsWrittenAndReadAsItsValue() {
        var note = new Note(new ContactId(ID), new AuthorityId("lewisham"), Instant.parse("2026-11-20T08:45:00Z"), 3);

        var written = json.writeValueAsString(note);

        assertThat(written)
                .contains("\"contact\":\"" + ID + "\"")
                .contains("\"authority\":\"lewisham\"")
                .contains("\"at\":\"2026-11-20T08:45:00Z\"");
        assertThat(json.readValue(written, Note.class)).isEqualTo(note);
    }

    @Test
    void aPropertyNobodyKnowsIsPassedOver() {
        assertThat(json.readValue("{\"count\":3,\"later\":true}", Counted.class))
                .isEqualTo(new Counted(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"count\":1,\"count\":2}",
                "{\"count\":1} {}",
                "{\"count\":\"1\"}",
                "{\"count\":1.5}",
                "{\"count\":null}",
                "{\"count\":",
                "",
                " "
            })
    void whatIsNotExactlyWhatItShouldBeIsRefused(String text) {
        assertThatThrownBy(() -> json.readValue(text, Counted.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\\u0000b\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\ud800\\ud800\"", "5", "true"})
    void textThatCannotBeKeptIsRefused(String text) {
        assertThatThrownBy(() -> json.readValue(text, String.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":[{\"b\":\"\\u0000\"}]}", "{\"\\u0000\":1}"})
    void norIsItHiddenInATree(String text) {
        assertThatThrownBy(() -> json.readTree(text)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue(text, JsonNode.class)).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Testchild", "نور", "👩‍👩‍👧", "Zoë", "<script>", "'; DROP TABLE contact;--"})
    void anyNameThatAPersonMayHaveIsKeptAsItIs(String name) {
        var written = json.writeValueAsString(Map.of("name", name));

        assertThat(json.readTree(written).get("name").stringValue()).isEqualTo(name);
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        var deep = "[".repeat(100) + "]".repeat(100);

        assertThatThrownBy(() -> json.readTree(deep)).isInstanceOf(JacksonException.class);
    }

    record Note(ContactId contact, AuthorityId authority, Instant at, int count) {}

    record Counted(int count) {}
}
