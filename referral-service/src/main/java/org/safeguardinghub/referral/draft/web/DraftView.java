package org.safeguardinghub.referral.draft.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.draft.DraftForm;
import org.safeguardinghub.referral.form.Inspection;
import tools.jackson.databind.JsonNode;

/**
 * A draft with what would be said of it if it were sent now.
 *
 * @param mine whether whoever asks began it
 */
record DraftView(
        UUID id,
        int version,
        boolean mine,
        boolean shared,
        Instant createdAt,
        Instant savedAt,
        Instant expiresAt,
        @Nullable String submittedAs,
        JsonNode form,
        Inspection report) {

    static DraftView of(Caller caller, DraftForm draft, JsonNode form, Inspection report) {
        var submitted = draft.submittedAs();
        return new DraftView(
                draft.id().value(),
                draft.version(),
                draft.owner().equals(caller.subject()),
                draft.shared(),
                draft.createdAt(),
                draft.savedAt(),
                draft.expiresAt(),
                submitted == null ? null : submitted.value(),
                form,
                report);
    }

    /** A draft in a list: enough to tell it from another. */
    record Line(
            UUID id, int version, boolean mine, boolean shared, Instant createdAt, Instant savedAt, Instant expiresAt) {

        static Line of(Caller caller, DraftForm draft) {
            return new Line(
                    draft.id().value(),
                    draft.version(),
                    draft.owner().equals(caller.subject()),
                    draft.shared(),
                    draft.createdAt(),
                    draft.savedAt(),
                    draft.expiresAt());
        }
    }
}
