package org.safeguardinghub.referral.administration.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.referral.administration.SettingChange.Approved;
import org.safeguardinghub.referral.administration.SettingChange.Proposed;
import org.safeguardinghub.referral.administration.SettingChanges.Kept;
import org.safeguardinghub.referral.administration.SettingKind;
import org.safeguardinghub.referral.administration.Timeline;

/**
 * One setting at an instant.
 *
 * @param number which version it is; 1 is the standard that holds where nobody has settled anything
 * @param from since when; null for the standard
 * @param toCome what is approved and has not begun
 * @param waiting what waits for a second person
 */
record SettingView(
        String kind,
        int number,
        @Nullable Instant from,

        @Schema(type = "object", description = "as its kind wants it") @JsonRawValue
        String content,

        List<ChangeView> toCome,
        @Nullable ChangeView waiting) {

    static SettingView of(SettingKind<?> kind, List<Kept> all, Instant when) {
        var timeline = Timeline.of(all.stream().map(Kept::change).toList());
        var inForce = timeline.at(when).orElse(null);
        return new SettingView(
                kind.code(),
                timeline.numberAt(when),
                inForce == null ? null : inForce.from(),
                inForce == null ? kind.standard() : inForce.wish().content(),
                all.stream()
                        .filter(kept -> kept.change() instanceof Approved approved && !approved.hasBegun(when))
                        .map(kept -> ChangeView.of(kept, when))
                        .toList(),
                all.stream()
                        .filter(kept -> kept.change() instanceof Proposed)
                        .findFirst()
                        .map(kept -> ChangeView.of(kept, when))
                        .orElse(null));
    }
}
