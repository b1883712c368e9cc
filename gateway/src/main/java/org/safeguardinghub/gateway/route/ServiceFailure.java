package org.safeguardinghub.gateway.route;

/** A service did not answer as a well one does. */
final class ServiceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How it failed: nobody there, too slow, broke off, or it did not believe our own token. */
    enum Kind {
        UNREACHABLE,
        TOO_SLOW,
        BROKE_OFF,
        DISTRUSTS_US
    }

    private final Kind kind;

    ServiceFailure(Kind kind, Throwable cause) {
        super(kind.name(), cause);
        this.kind = kind;
    }

    ServiceFailure(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
