package org.safeguardinghub.auditverifier;

/**
 * Something that is not as it was signed.
 *
 * @param position where in the chain it begins
 * @param words a sentence for an auditor
 */
public record Finding(Kind kind, long position, String words) {

    /** What kind of tampering it looks like. */
    public enum Kind {
        /** A row of the trail is gone although its place in the chain is there. */
        ROW_DELETED,
        /** A row does not say what was chained, or stands in another place. */
        ROW_CHANGED,
        /** Places in the chain are missing. */
        CHAIN_GAP,
        /** The chain is whole in itself, but not the one that was signed. */
        CHAIN_REWRITTEN,
        /** A signature is not ours. */
        SIGNATURE_FALSE,
        /** What an anchor outside the database names is no longer there. */
        TAIL_CUT_OFF,
        /** A row says that it is older than what was chained long before it. */
        BACKDATED,
        /** A row has waited for its place too long. */
        NOT_CHAINED
    }
}
