package org.safeguardinghub.referral.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The worry itself, with what was seen kept apart from what was told and what is thought. */
public record Concern(
        @Nullable String observed,
        @Nullable String reportedBy,
        @Nullable String opinion,
        List<Harm> harms,
        @Nullable Instant incidentAt,
        @Nullable String workingWell,
        @Nullable String needsToHappen,
        @Nullable Integer scale) {

    public Concern {
        harms = List.copyOf(harms);
    }

    public enum Harm {
        PHYSICAL,
        EMOTIONAL,
        SEXUAL,
        NEGLECT,
        DOMESTIC_ABUSE,
        SEXUAL_EXPLOITATION,
        CRIMINAL_EXPLOITATION,
        TRAFFICKING,
        FGM,
        FAITH_OR_BELIEF,
        RADICALISATION,
        ONLINE,
        CHILD_ON_CHILD,
        SELF_HARM,
        MISSING,
        OTHER
    }
}
