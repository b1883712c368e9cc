package org.safeguardinghub.referral.enquiry;

import org.safeguardinghub.referral.enquiry.Requests.KeptRequest;

/** What came of doing something to a request. */
public sealed interface RequestStep {

    record Done(KeptRequest kept) implements RequestStep {}

    /** The state it is in does not allow it. */
    record NotNow(InformationRequest request) implements RequestStep {}

    /** An answer to something that was not asked. */
    record NotAsked(String question) implements RequestStep {}

    record Stale(int version) implements RequestStep {}

    /** There is none, for whoever asks. */
    record Unknown() implements RequestStep {}
}
