package org.safeguardinghub.referral.enquiry;

import java.util.List;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;

/** What came of the wish to ask. Either every agency is asked or none. */
public sealed interface Asked {

    record Sent(List<KeptRequest> requests) implements Asked {

        public Sent {
            requests = List.copyOf(requests);
        }
    }

    /** A rule stands against it. */
    record Objected(Objection objection) implements Asked {}

    /** The disclosure rules do not allow it. */
    record Withheld(Disclosures.Answer.Withheld by) implements Asked {}

    /** consent-service could not decide now. */
    record Undecided(boolean isForWantOfARecord) implements Asked {}
}
