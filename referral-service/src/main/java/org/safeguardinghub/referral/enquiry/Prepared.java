package org.safeguardinghub.referral.enquiry;

/** Whether a wish can be put to consent-service. */
sealed interface Prepared {

    record Ready(Draft draft) implements Prepared {}

    record Not(Objection objection) implements Prepared {}
}
