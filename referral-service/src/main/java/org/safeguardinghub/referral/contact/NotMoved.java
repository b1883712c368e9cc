package org.safeguardinghub.referral.contact;

/** A person asked for a step that was not taken; on its way to them with the reason. */
public final class NotMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Moved moved;

    /** There is no such contact for whoever asks. */
    public static NotMoved unknown() {
        return new NotMoved(new Moved.Unknown());
    }

    NotMoved(Moved moved) {
        super(moved.getClass().getSimpleName());
        this.moved = moved;
    }

    public Moved moved() {
        return moved;
    }
}
