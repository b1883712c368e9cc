package org.safeguardinghub.referral.decision;

import org.safeguardinghub.referral.contact.Contact;

/** A manager has signed: inside the house, in the same transaction, for whatever follows from it. */
public record DecisionSigned(Contact.Signed contact) {}
