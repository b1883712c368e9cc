package org.safeguardinghub.consent.basis;

/** Why consent is not asked for, where Schedule 1 paragraph 18 is relied on: one of the three that it allows. */
public enum Paragraph18 {
    CANNOT_BE_GIVEN,
    NOT_REASONABLE_TO_OBTAIN,
    WOULD_PREJUDICE_PROTECTION
}
