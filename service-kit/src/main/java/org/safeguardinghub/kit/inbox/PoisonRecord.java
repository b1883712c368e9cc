package org.safeguardinghub.kit.inbox;

/** A record no retry can help: it is not an event, or says what its schema does not allow. */
final class PoisonRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PoisonRecord(String reason) {
        super(reason);
    }
}
