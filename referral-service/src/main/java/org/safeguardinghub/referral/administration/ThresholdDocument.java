package org.safeguardinghub.referral.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.rating.ThresholdCode;

/** An authority's own continuum of need, in one version of it. */
public record ThresholdDocument(int number, String title, List<Level> levels) {

    public ThresholdDocument {
        levels = List.copyOf(levels);
    }

    public boolean includes(ThresholdCode code) {
        return levels.stream().anyMatch(level -> level.code().equals(code));
    }

    /**
     * @param legalHook the law that help at this level rests on, where it rests on any
     * @param indicators what a worker looks for, in the document's own words
     */
    public record Level(
            ThresholdCode code, String label, @Nullable String legalHook, List<String> indicators) {

        public Level {
            indicators = List.copyOf(indicators);
        }
    }
}
