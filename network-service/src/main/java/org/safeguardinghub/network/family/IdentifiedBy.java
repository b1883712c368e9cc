package org.safeguardinghub.network.family;

/** Who named this person. A child's own naming weighs most, and so is never guessed. */
public enum IdentifiedBy {
    CHILD,
    PARENT,
    PROFESSIONAL
}
