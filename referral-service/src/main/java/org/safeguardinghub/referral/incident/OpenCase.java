package org.safeguardinghub.referral.incident;

import java.time.Instant;
import org.safeguardinghub.referral.contact.Reference;
import org.safeguardinghub.referral.verdict.Outcome;

/**
 * A child's case that is open already: what comes in now is new information to whoever has it, and never a new referral
 * (DfE).
 *
 * @param child the place of the child in the contact that somebody looks at
 */
public record OpenCase(int child, Reference referral, Outcome outcome, Instant signedAt) {}
