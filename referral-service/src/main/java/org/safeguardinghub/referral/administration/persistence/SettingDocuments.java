package org.safeguardinghub.referral.administration.persistence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.referral.administration.SettingChange;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Changes of settings as stored documents; the state's name is part of the document and never changes. */
@Component
class SettingDocuments {

    private final JsonMapper json;

    SettingDocuments(JsonMapper json) {
        this.json = json.rebuild().addMixIn(SettingChange.class, Stated.class).build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = SettingChange.Proposed.class, name = "PROPOSED"),
        @Type(value = SettingChange.Approved.class, name = "APPROVED"),
        @Type(value = SettingChange.Rejected.class, name = "REJECTED"),
        @Type(value = SettingChange.Superseded.class, name = "SUPERSEDED")
    })
    private interface Stated {}

    String write(SettingChange change) {
        return json.writerFor(SettingChange.class).writeValueAsString(change);
    }

    SettingChange read(String document) {
        return json.readValue(document, SettingChange.class);
    }
}
