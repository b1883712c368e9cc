package org.safeguardinghub.matching;

/** What of two descriptions is compared. The key is its name in the file of weights. */
public enum Field {
    GIVEN_NAME("given"),
    FAMILY_NAME("family"),
    BIRTH("birth"),
    EXPECTED("expected"),
    SEX("sex"),
    ADDRESS("address"),
    NHS_NUMBER("nhs"),
    UPN("upn"),
    ULN("uln"),
    LA_CHILD_ID("la-child-id"),
    SCHOOL("school"),
    MOTHER("mother"),
    AGE_GROUP("age-group"),
    TWINS("twins");

    private final String key;

    Field(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Whether it is a number that only one person should have. */
    public boolean isNumber() {
        return switch (this) {
            case NHS_NUMBER, UPN, ULN, LA_CHILD_ID -> true;
            case GIVEN_NAME, FAMILY_NAME, BIRTH, EXPECTED, SEX, ADDRESS, SCHOOL, MOTHER, AGE_GROUP, TWINS -> false;
        };
    }
}
