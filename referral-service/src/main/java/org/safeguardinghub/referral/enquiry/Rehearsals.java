package org.safeguardinghub.referral.enquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;

/** consent-service's word on what an agency would be told if it were asked now. Nothing leaves on it. */
@FunctionalInterface
public interface Rehearsals {

    Answer wouldBeTold(Disclosures.Subject subject, AgencyId agency, LegalThreshold threshold, List<String> categories);

    /** What came of asking. */
    sealed interface Answer {

        /**
         * @param leftOut categories that it would not be told
         * @param warning what to know of the sharing agreement with the agency
         */
        record Permitted(
                String rule,
                String reason,
                String whatWouldChangeIt,
                List<String> leftOut,
                @Nullable String warning) implements Answer {

            public Permitted {
                leftOut = List.copyOf(leftOut);
            }
        }

        record Withheld(String rule, String reason, String whatWouldChangeIt) implements Answer {}

        /** It has not heard of the contact yet. */
        record NotOpenYet() implements Answer {}

        record NotReached() implements Answer {}
    }
}
