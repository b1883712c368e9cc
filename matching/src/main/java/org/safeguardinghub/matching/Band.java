package org.safeguardinghub.matching;

/** How strong a match is, as a person is told it. What is unlikely is not shown. */
public enum Band {
    VERY_LIKELY,
    POSSIBLE,
    UNLIKELY;

    public boolean isShown() {
        return this != UNLIKELY;
    }
}
