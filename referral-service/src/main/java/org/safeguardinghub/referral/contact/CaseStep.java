package org.safeguardinghub.referral.contact;

/** What a worker is answered after a step: where the contact is now, and the version that the next step must name. */
public record CaseStep(String reference, int version, String state) {

    public static CaseStep of(Kept<? extends Contact> kept) {
        return new CaseStep(
                kept.contact().arrival().reference().value(), kept.version(), StateNames.of(kept.contact()));
    }
}
