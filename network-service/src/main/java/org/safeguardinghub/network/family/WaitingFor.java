package org.safeguardinghub.network.family;

/** What keeps the household from us for now. */
public enum WaitingFor {
    A_WORKER("Told over the public form: nothing is gathered until a worker has taken the contact."),
    FIRST_TRY("Waiting for the household: we are about to ask for it."),
    SHARING_RECORD("Waiting for the sharing record of this contact to open."),
    CONSENT_SERVICE("Waiting for consent-service, which decides whether we may have the household."),
    REFERRAL_SERVICE("Waiting for referral-service, which holds the household.");

    private final String inWords;

    WaitingFor(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
