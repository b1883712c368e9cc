package org.safeguardinghub.fhir.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal by one of the hub's services, as RFC 9457 writes it. By contract it repeats nothing that was sent. */
record HubProblem(
        @Nullable String code,
        @Nullable String detail,
        @Nullable List<Place> errors) {

    static final HubProblem SILENT = new HubProblem(null, null, null);

    HubProblem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    /** @param pointer into the referral form, as a JSON Pointer */
    record Place(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String detail) {}
}
