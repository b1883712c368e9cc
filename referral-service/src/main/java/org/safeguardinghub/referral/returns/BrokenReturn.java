package org.safeguardinghub.referral.returns;

/** A return could not be written to its end; whoever takes it must see that it is broken off, not that it is whole. */
public final class BrokenReturn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenReturn(Exception cause) {
        super("a return broke off", cause);
    }
}
