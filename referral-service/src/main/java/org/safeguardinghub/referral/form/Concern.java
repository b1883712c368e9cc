package org.safeguardinghub.referral.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The worry itself, with what was seen kept apart from what was told and what is thought.
 *
 * @param provisionalFactors census codes, as far as the sender can tell
 * @param thresholdBelieved the sender's level of the local threshold document; the screener's is another
 * @param actionsTaken what was done already
 */
public record Concern(
        @Nullable String observed,
        @Nullable String reportedBy,
        @Nullable String opinion,
        List<Harm> harms,
        @Nullable Instant incidentAt,
        @Nullable String incidentPlace,
        List<Injury> injuries,
        List<String> provisionalFactors,
        @Nullable String thresholdBelieved,
        @Nullable String actionsTaken,
        @Nullable ExtraFamilial extraFamilial,
        @Nullable String staffSafetyRisk,
        @Nullable String workingWell,
        @Nullable String needsToHappen,
        @Nullable Integer scale) {

    public Concern {
        harms = List.copyOf(harms);
        injuries = Given.list(injuries);
        provisionalFactors = Given.list(provisionalFactors);
    }

    /** Whether not a sentence of a worry is there. */
    public boolean saysNothing() {
        return observed == null && reportedBy == null && opinion == null;
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

    /**
     * What a body map would show.
     *
     * @param explanation how it is said to have happened, and by whom
     * @param child whose, by the place in the form's list; null for the first
     */
    public record Injury(
            String site,
            @Nullable Side side,
            @Nullable String description,
            @Nullable String explanation,
            @Nullable Integer child) {

        public enum Side {
            LEFT,
            RIGHT,
            BOTH,
            MIDDLE
        }
    }

    /** Harm from outside the family. */
    public record ExtraFamilial(
            @Nullable String peers,
            @Nullable String places,
            @Nullable String online) {}
}
