package org.safeguardinghub.referral.form;

/** A number that somebody says is this child's: right in form, not yet traced to a person. */
public record Identifier(System system, String value) {

    /** Whose numbering it is. */
    public enum System {
        NHS_NUMBER,
        UPN,
        FORMER_UPN,
        ULN,
        LA_CHILD_ID
    }

    public Identifier {
        value = switch (system) {
            case NHS_NUMBER -> new NhsNumber(value).value();
            case UPN, FORMER_UPN -> new Upn(value).value();
            case ULN -> new Uln(value).value();
            case LA_CHILD_ID -> new LaChildId(value).value();
        };
    }

    public boolean hasUnknownAuthority() {
        return switch (system) {
            case UPN, FORMER_UPN -> !new Upn(value).isOfAKnownAuthority();
            case NHS_NUMBER, ULN, LA_CHILD_ID -> false;
        };
    }
}
