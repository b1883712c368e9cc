package org.safeguardinghub.referral.enquiry;

/** How serious the worry is in law when an agency is asked, stated as it is (AB v Haringey 2013, domain.md 4). */
public enum LegalThreshold {
    /** Finding out what help a child needs, with the family's agreement. */
    SECTION_17("S17", "INFORMATION_REQUEST"),
    /** Enquiring because a child may be suffering significant harm: only where a manager has decided so. */
    SECTION_47("S47", "INFORMATION_REQUEST"),
    /** The duty to share what safeguards a child, unless sharing would harm the child more. */
    DUTY_TO_SHARE("DUTY", "INFORMATION_REQUEST"),
    /** A life or somebody's safety depends on it now. */
    VITAL_INTERESTS("VITAL", "VITAL_INTERESTS");

    private final String stage;
    private final String disclosurePurpose;

    LegalThreshold(String stage, String disclosurePurpose) {
        this.stage = stage;
        this.disclosurePurpose = disclosurePurpose;
    }

    /** As the disclosure rules name it. */
    public String stage() {
        return stage;
    }

    public String disclosurePurpose() {
        return disclosurePurpose;
    }

    /** Whether it falls with the family's agreement. */
    public boolean restsOnAgreement() {
        return this == SECTION_17;
    }

    /** Whether nothing may hold it up. */
    public boolean neverWaits() {
        return this == VITAL_INTERESTS;
    }
}
