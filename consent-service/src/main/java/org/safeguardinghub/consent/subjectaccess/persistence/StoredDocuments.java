package org.safeguardinghub.consent.subjectaccess.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.consent.subjectaccess.Gathering.Proposed;
import org.safeguardinghub.consent.subjectaccess.Step;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How steps and items become stored documents and back. Their names never change. */
@Component
class StoredDocuments {

    private final JsonMapper json;

    StoredDocuments(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(Step.class, Named.class)
                .addMixIn(Step.Gathered.class, WithoutAnswers.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    String write(Step step) {
        return json.writerFor(Step.class).writeValueAsString(step);
    }

    Step step(String document) {
        return json.readValue(document, Step.class);
    }

    String write(Proposed item) {
        return json.writeValueAsString(item);
    }

    Proposed item(String document) {
        return json.readValue(document, Proposed.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "IDENTITY_ASKED", value = Step.IdentityAsked.class),
        @JsonSubTypes.Type(name = "IDENTITY_CONFIRMED", value = Step.IdentityConfirmed.class),
        @JsonSubTypes.Type(name = "EXTENDED", value = Step.Extended.class),
        @JsonSubTypes.Type(name = "GATHERED", value = Step.Gathered.class),
        @JsonSubTypes.Type(name = "JUDGED", value = Step.Judged.class),
        @JsonSubTypes.Type(name = "REVIEWED", value = Step.Reviewed.class),
        @JsonSubTypes.Type(name = "RELEASED", value = Step.Released.class),
        @JsonSubTypes.Type(name = "REFUSAL", value = Step.Refusal.class),
        @JsonSubTypes.Type(name = "WITHDRAWAL", value = Step.Withdrawal.class)
    })
    private interface Named {}

    /** What follows from the rest is not stored. */
    @JsonIgnoreProperties("whole")
    private interface WithoutAnswers {}
}
