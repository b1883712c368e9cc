package org.safeguardinghub.referral.contact.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.Closed;
import org.safeguardinghub.referral.contact.Contact.Gathering;
import org.safeguardinghub.referral.contact.Contact.HandledOutOfHours;
import org.safeguardinghub.referral.contact.Contact.IdentityChecked;
import org.safeguardinghub.referral.contact.Contact.OnOpenCase;
import org.safeguardinghub.referral.contact.Contact.OutcomeSent;
import org.safeguardinghub.referral.contact.Contact.Proposed;
import org.safeguardinghub.referral.contact.Contact.Received;
import org.safeguardinghub.referral.contact.Contact.ReturnedForInformation;
import org.safeguardinghub.referral.contact.Contact.Screened;
import org.safeguardinghub.referral.contact.Contact.Signed;
import org.safeguardinghub.referral.contact.Contact.TransferOffered;
import org.safeguardinghub.referral.contact.Contact.TransferredOut;
import org.safeguardinghub.referral.contact.IdentityCheck;
import org.safeguardinghub.referral.contact.ProtectedDocuments;
import org.safeguardinghub.referral.contact.ProtectedDocuments.Where;
import org.safeguardinghub.referral.contact.QueueItem.Card;
import org.safeguardinghub.referral.contact.Told;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records become stored documents and back. The state's name is part of the document and never changes. */
@Component
class ContactDocuments {

    private final JsonMapper json;
    private final ProtectedDocuments parts;

    ContactDocuments(JsonMapper json, ProtectedDocuments parts) {
        this.parts = parts;
        this.json = json.rebuild()
                .addMixIn(Contact.class, Stated.class)
                .addMixIn(IdentityCheck.class, Checked.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = Received.class, name = "RECEIVED"),
        @Type(value = HandledOutOfHours.class, name = "HANDLED_OUT_OF_HOURS"),
        @Type(value = Claimed.class, name = "CLAIMED"),
        @Type(value = IdentityChecked.class, name = "IDENTITY_CHECKED"),
        @Type(value = Screened.class, name = "SCREENED"),
        @Type(value = Gathering.class, name = "GATHERING"),
        @Type(value = Proposed.class, name = "PROPOSED"),
        @Type(value = Signed.class, name = "SIGNED"),
        @Type(value = OutcomeSent.class, name = "OUTCOME_SENT"),
        @Type(value = ReturnedForInformation.class, name = "RETURNED_FOR_INFORMATION"),
        @Type(value = OnOpenCase.class, name = "ON_OPEN_CASE"),
        @Type(value = TransferOffered.class, name = "TRANSFER_OFFERED"),
        @Type(value = TransferredOut.class, name = "TRANSFERRED_OUT"),
        @Type(value = Closed.class, name = "CLOSED")
    })
    private interface Stated {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "check")
    @JsonSubTypes({
        @Type(value = IdentityCheck.Settled.class, name = "SETTLED"),
        @Type(value = IdentityCheck.Pending.class, name = "PENDING")
    })
    private interface Checked {}

    String write(Contact contact) {
        return json.writerFor(Contact.class).writeValueAsString(contact);
    }

    String write(ContactId contact, AuthorityId authority, Told told) {
        return parts.protect(where(contact, authority), json.writeValueAsString(told));
    }

    String write(Card card) {
        return json.writeValueAsString(card);
    }

    Contact contact(String document) {
        return json.readValue(document, Contact.class);
    }

    Told told(ContactId contact, AuthorityId authority, String document) {
        return json.readValue(parts.reveal(where(contact, authority), document), Told.class);
    }

    private static Where where(ContactId contact, AuthorityId authority) {
        return new Where(contact, authority, "contact_told", contact.value().toString());
    }

    Card card(String document) {
        return json.readValue(document, Card.class);
    }
}
