package org.safeguardinghub.referral.form;

/** A value that cannot be what it claims to be. It says why by a stable code, and never repeats the value. */
public final class WrongValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    WrongValue(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }

    static void unless(boolean holds, String code, String detail) {
        if (!holds) {
            throw new WrongValue(code, detail);
        }
    }
}
