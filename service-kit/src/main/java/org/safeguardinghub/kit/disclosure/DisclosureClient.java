package org.safeguardinghub.kit.disclosure;

/** Asks consent-service, which alone decides what may go to whom and writes it in its ledger. */
public interface DisclosureClient {

    /**
     * Decides, and the decision is in the ledger when this returns.
     *
     * @throws SharingRecordNotOpenYet when consent-service does not know the contact yet
     * @throws org.springframework.web.client.RestClientException when consent-service cannot be asked
     */
    DisclosureDecision decide(DisclosureQuestion question);

    /**
     * What would be decided now. Nothing may leave the hub on it, since no ledger tells of it.
     *
     * @throws SharingRecordNotOpenYet when consent-service does not know the contact yet
     * @throws org.springframework.web.client.RestClientException when consent-service cannot be asked
     */
    DisclosureRehearsal rehearse(DisclosureQuestion question);
}
