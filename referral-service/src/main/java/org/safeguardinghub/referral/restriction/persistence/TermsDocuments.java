package org.safeguardinghub.referral.restriction.persistence;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.referral.restriction.Terms;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How terms become stored documents and back. Their names never change. */
@Component
class TermsDocuments {

    private final JsonMapper json;

    TermsDocuments(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(Terms.class, Named.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    String write(Terms terms) {
        return json.writerFor(Terms.class).writeValueAsString(terms);
    }

    Terms read(String document) {
        return json.readValue(document, Terms.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "what")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "CONFIDENTIAL_ADDRESS", value = Terms.ConfidentialAddress.class),
        @JsonSubTypes.Type(name = "SAFE_CONTACT", value = Terms.SafeContact.class),
        @JsonSubTypes.Type(name = "CONFLICT_WALL", value = Terms.ConflictWall.class)
    })
    @JsonIgnoreProperties("kind")
    private interface Named {}
}
