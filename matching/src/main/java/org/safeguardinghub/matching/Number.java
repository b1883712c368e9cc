package org.safeguardinghub.matching;

/**
 * A number that somebody has in a numbering.
 *
 * @param isTraced whether the owner of the numbering has confirmed whose it is
 */
public record Number(Numbering numbering, String value, boolean isTraced) {

    /** A pupil's former number is one of the pupil's numbers. */
    public enum Numbering {
        NHS_NUMBER,
        UPN,
        ULN,
        LA_CHILD_ID
    }

    public static Number nhs(String value) {
        return new Number(Numbering.NHS_NUMBER, value, false);
    }
}
