package org.safeguardinghub.consent.misdirected.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.consent.misdirected.Step;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How steps become stored documents and back. Their names never change. */
@Component
class StepDocuments {

    private final JsonMapper json;

    StepDocuments(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(Step.class, Named.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    String write(Step step) {
        return json.writerFor(Step.class).writeValueAsString(step);
    }

    Step read(String document) {
        return json.readValue(document, Step.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "RECALL", value = Step.Recall.class),
        @JsonSubTypes.Type(name = "CONFIRMATION", value = Step.Confirmation.class),
        @JsonSubTypes.Type(name = "ASSESSMENT", value = Step.Assessment.class),
        @JsonSubTypes.Type(name = "CLOSING", value = Step.Closing.class),
        @JsonSubTypes.Type(name = "TOLD", value = Step.Told.class),
        @JsonSubTypes.Type(name = "FAMILY_NOT_TOLD", value = Step.FamilyNotTold.class),
        @JsonSubTypes.Type(name = "CORRECTION", value = Step.Correction.class)
    })
    private interface Named {}
}
