package org.safeguardinghub.referral.contact.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.QueueItem.Card;
import org.safeguardinghub.referral.contact.Told;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records become stored documents and back. The state's name is part of the document and never changes. */
@Component
class ContactDocuments {

    private final JsonMapper json;

    ContactDocuments(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(Contact.class, Stated.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({@Type(value = Received.class, name = "RECEIVED"), @Type(value = Claimed.class, name = "CLAIMED")})
    private interface Stated {}

    String write(Contact contact) {
        return json.writerFor(Contact.class).writeValueAsString(contact);
    }

    String write(Told told) {
        return json.writeValueAsString(told);
    }

    String write(Card card) {
        return json.writeValueAsString(card);
    }

    Contact contact(String document) {
        return json.readValue(document, Contact.class);
    }

    Told told(String document) {
        return json.readValue(document, Told.class);
    }

    Card card(String document) {
        return json.readValue(document, Card.class);
    }
}
