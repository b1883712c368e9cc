package org.safeguardinghub.referral.enquiry;

import java.util.List;
import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;

/**
 * A contact as one agency has it: what it was asked, as it reads that now, and what it would be told if it were asked.
 *
 * @param agency with its id for a name where the authority does not know it
 * @param ifAsked one for each threshold; none where the authority does not know the agency
 */
public record SeenAs(Agency agency, List<KeptRequest> requests, List<IfAsked> ifAsked) {

    public SeenAs {
        requests = List.copyOf(requests);
        ifAsked = List.copyOf(ifAsked);
    }

    /**
     * What it would be told on one threshold, as far as sharing is concerned: whether the threshold may be claimed at all
     * is looked at when somebody asks.
     *
     * @param about the most that a request could tell it of anybody; nobody where it would be told nothing
     */
    public record IfAsked(LegalThreshold threshold, Rehearsals.Answer answer, List<PersonAsked> about) {

        public IfAsked {
            about = List.copyOf(about);
        }
    }
}
