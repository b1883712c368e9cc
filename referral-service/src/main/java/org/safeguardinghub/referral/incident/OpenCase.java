package org.safeguardinghub.referral.incident;

import java.time.Instant;

/**
 * A child's case that is open already: what comes in now is new information to whoever has it, and never a new referral
 * (DfE).
 *
 * @param child the place of the child in the contact that somebody looks at
 * @param referral what people call the case on the telephone
 */
public record OpenCase(int child, String referral, Instant openedAt) {}
