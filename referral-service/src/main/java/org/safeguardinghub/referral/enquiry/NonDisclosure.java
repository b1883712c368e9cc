package org.safeguardinghub.referral.enquiry;

import java.time.Instant;
import java.time.LocalDate;
import org.safeguardinghub.referral.enquiry.Reply.Responder;

/**
 * An agency's decision not to share is a record of its own (domain.md 4): why, who decided and at what level, and when
 * they look again.
 */
public record NonDisclosure(
        Reason reason,
        String why,
        String decidedBy,
        Seniority seniority,
        LocalDate reviewDate,
        Responder by,
        Instant at) {

    public enum Reason {
        MORE_HARM_THAN_GOOD,
        NO_LAWFUL_BASIS,
        MORE_THAN_IS_NEEDED,
        LIVE_INVESTIGATION,
        RISK_TO_SOMEBODY,
        LEGAL_PRIVILEGE,
        NOT_OURS_TO_SHARE,
        OTHER
    }

    public enum Seniority {
        PRACTITIONER,
        LINE_MANAGER,
        SAFEGUARDING_LEAD,
        SENIOR_MANAGER,
        LEGAL_ADVISER
    }
}
