package org.safeguardinghub.kit.audit;

import java.util.Map;
import org.safeguardinghub.kit.caller.Caller;

/** Who did or saw what: one row each, in the same transaction as what it tells of. */
public class AuditTrail {

    /**
     * Writes down what a caller did; joins the caller's transaction, and needs one.
     *
     * @param action past tense and stable, such as {@code contact-claimed}
     * @param subjectType what it was done to, such as {@code contact}
     * @param codes further codes and ids; never a name or narrative
     */
    public void record(Caller caller, String action, String subjectType, String subjectId, Map<String, String> codes) {
        throw new UnsupportedOperationException("lands in a moment");
    }

    /** Writes down what this service did by itself, such as on hearing an event. */
    public void recordByService(
            String authority, String action, String subjectType, String subjectId, Map<String, String> codes) {
        throw new UnsupportedOperationException("lands in a moment");
    }
}
