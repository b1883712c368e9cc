package org.safeguardinghub.referral.enquiry.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.referral.enquiry.InformationRequest;
import org.safeguardinghub.referral.enquiry.InformationRequest.Answered;
import org.safeguardinghub.referral.enquiry.InformationRequest.Cancelled;
import org.safeguardinghub.referral.enquiry.InformationRequest.PartlyAnswered;
import org.safeguardinghub.referral.enquiry.InformationRequest.Refused;
import org.safeguardinghub.referral.enquiry.InformationRequest.Sent;
import org.safeguardinghub.referral.enquiry.InformationRequest.WrongChild;
import org.safeguardinghub.referral.enquiry.LaterAgreement;
import org.safeguardinghub.referral.enquiry.Withdrawal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How requests become stored documents and back. The state's name is part of the document and never changes. */
@Component
class RequestDocuments {

    private final JsonMapper json;

    RequestDocuments(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(InformationRequest.class, Stated.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = Sent.class, name = "SENT"),
        @Type(value = PartlyAnswered.class, name = "PARTLY_ANSWERED"),
        @Type(value = Answered.class, name = "ANSWERED"),
        @Type(value = Refused.class, name = "REFUSED"),
        @Type(value = WrongChild.class, name = "WRONG_CHILD"),
        @Type(value = Cancelled.class, name = "CANCELLED")
    })
    private interface Stated {}

    String write(InformationRequest request) {
        return json.writerFor(InformationRequest.class).writeValueAsString(request);
    }

    InformationRequest request(String document) {
        return json.readValue(document, InformationRequest.class);
    }

    String write(Withdrawal withdrawal) {
        return json.writeValueAsString(withdrawal);
    }

    String write(LaterAgreement agreement) {
        return json.writeValueAsString(agreement);
    }

    LaterAgreement agreement(String document) {
        return json.readValue(document, LaterAgreement.class);
    }

    Withdrawal withdrawal(String document) {
        return json.readValue(document, Withdrawal.class);
    }
}
