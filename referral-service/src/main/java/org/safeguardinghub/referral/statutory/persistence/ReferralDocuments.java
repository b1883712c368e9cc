package org.safeguardinghub.referral.statutory.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.safeguardinghub.referral.statutory.Assessment;
import org.safeguardinghub.referral.statutory.Ending;
import org.safeguardinghub.referral.statutory.Enquiry;
import org.safeguardinghub.referral.statutory.ProtectionPlan;
import org.safeguardinghub.referral.statutory.Referral;
import org.safeguardinghub.referral.statutory.ReferralReader;
import org.safeguardinghub.referral.statutory.StrategyDiscussion;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How referrals become stored documents and back. The names of states and parts never change. */
@Component
class ReferralDocuments implements ReferralReader {

    private final JsonMapper json;

    ReferralDocuments(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(Referral.class, Stated.class)
                .addMixIn(Assessment.class, Assessed.class)
                .addMixIn(StrategyDiscussion.class, Discussed.class)
                .addMixIn(Enquiry.class, Enquired.class)
                .addMixIn(ProtectionPlan.class, Planned.class)
                .addMixIn(Ending.class, Ended.class)
                .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    String write(Referral referral) {
        return json.writerFor(Referral.class).writeValueAsString(referral);
    }

    @Override
    public Referral read(String document) {
        return json.readValue(document, Referral.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = Referral.Active.class, name = "ACTIVE"),
        @Type(value = Referral.EndingProposed.class, name = "ENDING_PROPOSED"),
        @Type(value = Referral.StepDownOffered.class, name = "STEP_DOWN_OFFERED"),
        @Type(value = Referral.ThresholdReview.class, name = "THRESHOLD_REVIEW"),
        @Type(value = Referral.TransferOffered.class, name = "TRANSFER_OFFERED"),
        @Type(value = Referral.NoFurtherAction.class, name = "NO_FURTHER_ACTION"),
        @Type(value = Referral.Closed.class, name = "CLOSED"),
        @Type(value = Referral.SteppedDown.class, name = "STEPPED_DOWN"),
        @Type(value = Referral.TransferredOut.class, name = "TRANSFERRED_OUT")
    })
    private interface Stated {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = Assessment.Running.class, name = "RUNNING"),
        @Type(value = Assessment.Authorised.class, name = "AUTHORISED")
    })
    private interface Assessed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = StrategyDiscussion.Called.class, name = "CALLED"),
        @Type(value = StrategyDiscussion.CalledOff.class, name = "CALLED_OFF"),
        @Type(value = StrategyDiscussion.Held.class, name = "HELD")
    })
    private interface Discussed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = Enquiry.Running.class, name = "RUNNING"),
        @Type(value = Enquiry.ConferenceHeld.class, name = "CONFERENCE_HELD"),
        @Type(value = Enquiry.ConferenceNotRequired.class, name = "CONFERENCE_NOT_REQUIRED")
    })
    private interface Enquired {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    @JsonSubTypes({
        @Type(value = ProtectionPlan.Active.class, name = "ACTIVE"),
        @Type(value = ProtectionPlan.Ended.class, name = "ENDED")
    })
    private interface Planned {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Ending.Close.class, name = "CLOSE"),
        @Type(value = Ending.StepDown.class, name = "STEP_DOWN"),
        @Type(value = Ending.WithoutAction.class, name = "NO_FURTHER_ACTION")
    })
    private interface Ended {}
}
