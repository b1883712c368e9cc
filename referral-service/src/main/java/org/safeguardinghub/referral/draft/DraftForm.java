package org.safeguardinghub.referral.draft;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.contact.Reference;

/**
 * A form being written.
 *
 * @param owner the subject who began it
 * @param shared whether colleagues of the same agency may see and go on with it
 * @param form JSON, however unfinished; empty once it was sent
 * @param submittedAs what it became
 */
public record DraftForm(
        DraftId id,
        String owner,
        boolean shared,
        int version,
        Instant createdAt,
        Instant savedAt,
        String form,
        @Nullable Reference submittedAs) {

    /** A draft that nobody has touched for so long is removed: it holds a child's affairs and helps nobody. */
    public static final Duration KEPT = Duration.ofDays(28);

    static final String EMPTY = "{}";

    static DraftForm begun(String owner, boolean shared, String form, Instant at) {
        return new DraftForm(DraftId.next(), owner, shared, 1, at, at, form, null);
    }

    public Instant expiresAt() {
        return savedAt.plus(KEPT);
    }

    DraftForm saved(String form, boolean shared, Instant at) {
        return new DraftForm(id, owner, shared, version + 1, createdAt, at, form, null);
    }

    DraftForm submitted(Reference reference, Instant at) {
        return new DraftForm(id, owner, shared, version + 1, createdAt, at, EMPTY, reference);
    }
}
