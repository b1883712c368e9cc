package org.safeguardinghub.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class HeldIT extends NotificationCase {

    @BeforeEach
    void aNoticeAndAnAlert() {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("select set_config('app.authority', '*', true), set_config('app.agency', '*', true)")
                    .query((_, _) -> true)
                    .list();
            jdbc.sql("""
                            insert into notice (id, kind, contact_id, subject_id, reference, authority, agency, happened_at)
                            values (:id, 'OUTCOME', :contact, :contact, 'REF-1', :authority, :agency, now())""")
                    .param("id", UUID.randomUUID())
                    .param("contact", contact.value())
                    .param("authority", authority)
                    .param("agency", school)
                    .update();
            jdbc.sql("""
                            insert into alert (id, occasion, kind, authority, contact_id, reference, code, percent,
                                               audience, state, raised_at)
                            values (:id, :occasion, 'IMMEDIATE_DANGER', :authority, :contact, 'REF-1', 'X', 0,
                                    '{manager}', 'RAISED', now() + interval '1 second')""")
                    .param("id", UUID.randomUUID())
                    .param("occasion", "held-" + contact.value())
                    .param("authority", authority)
                    .param("contact", contact.value())
                    .update();
        });
    }

    @Test
    void whatWasToldAndRaisedIsHandedOverToWhoeverAnswersSubjectAccess() {
        var held = ask("consent-service", authority);

        assertThat(held.getStatusCode().value()).isEqualTo(200);
        var items = body(held).path("items");
        assertThat(body(held).path("isWhole").booleanValue()).isTrue();
        assertThat(items.valueStream().map(item -> item.path("kind").asString()))
                .containsExactly("NOTICE", "ALERT");
        assertThat(items.path(0).toString()).contains(school, "OUTCOME", "REFERRER", "REF-1");
        assertThat(items.path(1).toString()).contains("IMMEDIATE_DANGER").doesNotContain("REFERRER");
    }

    @Test
    void nobodyElseIsHandedAnything() {
        assertThat(ask("referral-service", authority).getStatusCode().value()).isEqualTo(403);
        assertThat(body(ask("consent-service", "elsewhere")).path("items")).isEmpty();
    }

    private JsonNode body(ResponseEntity<String> answer) {
        return json.readTree(String.valueOf(answer.getBody()));
    }

    private ResponseEntity<String> ask(String service, String where) {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build()
                .post()
                .uri("/internal/v1/contacts/held")
                .headers(headers -> headers.setBearerAuth(tokens.service(service)))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"authority\": \"%s\", \"contacts\": [\"%s\"]}".formatted(where, contact.value()))
                .retrieve()
                .toEntity(String.class);
    }
}
