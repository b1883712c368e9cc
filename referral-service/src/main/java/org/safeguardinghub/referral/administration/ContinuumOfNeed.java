package org.safeguardinghub.referral.administration;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.administration.ThresholdDocument.Level;
import org.safeguardinghub.referral.rating.ThresholdCode;

/** The threshold document; until an authority has its own, London's continuum of need in four levels (domain.md 3). */
public final class ContinuumOfNeed implements SettingKind<ThresholdDocument> {

    private static final int FEWEST = 2;
    private static final int MOST = 12;
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_INDICATOR = 2_000;

    @Override
    public String code() {
        return "thresholds";
    }

    @Override
    public String standard() {
        return """
                {"title": "London continuum of need",
                 "levels": [
                  {"code": "L1", "label": "Level 1: no additional needs",
                   "indicators": ["Universal services meet what the child needs."]},
                  {"code": "L2", "label": "Level 2: early help",
                   "indicators": ["Low to vulnerable: the family agrees to help before things get worse."]},
                  {"code": "L3", "label": "Level 3: complex, multiple needs",
                   "legalHook": "Children Act 1989 section 17",
                   "indicators": ["Targeted help, at the border of child in need."]},
                  {"code": "L4", "label": "Level 4: acute",
                   "legalHook": "Children Act 1989 sections 17, 47, 20 and 31",
                   "indicators": ["Specialist or statutory: a child suffers, or is likely to suffer, significant harm."]}]}""";
    }

    @Override
    public ThresholdDocument read(Place content, int number) {
        var title = content.needText("title", LONGEST_LABEL);
        var levels = content.at("levels");
        int count = levels.items().size();
        if (count < FEWEST || count > MOST) {
            fault(levels, "out-of-range", "A continuum has 2 to 12 levels.");
        }
        return new ThresholdDocument(number, title, read(levels));
    }

    private static List<Level> read(Place levels) {
        var seen = new HashSet<ThresholdCode>();
        return levels.items().stream()
                .map(level -> level(level, seen))
                .<Level>mapMulti((level, found) -> {
                    if (level != null) {
                        found.accept(level);
                    }
                })
                .toList();
    }

    private static @Nullable Level level(Place level, HashSet<ThresholdCode> seen) {
        level.needText("code", LONGEST_CODE);
        var code = level.at("code").value(ThresholdCode::new);
        var label = level.needText("label", LONGEST_LABEL);
        var hook = level.at("legalHook").text(LONGEST_LABEL);
        var indicators = level.at("indicators");
        indicators.items().forEach(item -> item.text(LONGEST_INDICATOR));
        if (code != null && !seen.add(code)) {
            fault(level.at("code"), "repeated", "Two levels have this code.");
        }
        return code == null ? null : new Level(code, label, hook, indicators.texts());
    }

    private static void fault(Place place, String code, String detail) {
        place.findings().problem(place.pointer(), code, detail);
    }
}
