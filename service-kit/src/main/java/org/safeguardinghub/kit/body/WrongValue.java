package org.safeguardinghub.kit.body;

/** A value that cannot be what it claims to be. It says why by a stable code, and never repeats the value. */
public final class WrongValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable and machine-readable, such as {@code nhs-number-shape}
     * @param detail a sentence for a person
     */
    public WrongValue(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static void unless(boolean holds, String code, String detail) {
        if (!holds) {
            throw new WrongValue(code, detail);
        }
    }
}
