package org.safeguardinghub.dashboard.administration;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.dashboard.administration.SettingsController.Setting;
import org.safeguardinghub.dashboard.page.TimeWords;

/** Every setting in a line. */
public record SettingsPage(List<Line> lines) {

    static SettingsPage of(List<Setting> settings, Instant now) {
        return new SettingsPage(settings.stream().map(one -> Line.of(one, now)).toList());
    }

    /** @param coming what is approved for later or waits for somebody */
    public record Line(String kind, String title, String since, String coming) {

        static Line of(Setting setting, Instant now) {
            return new Line(
                    setting.kind(),
                    SettingForms.of(setting.kind()).title(),
                    setting.from() == null
                            ? "The standard: nobody has settled anything else"
                            : "Version " + setting.number() + ", since " + TimeWords.moment(setting.from(), now),
                    coming(setting));
        }

        private static String coming(Setting setting) {
            int toCome = setting.toCome() == null ? 0 : setting.toCome().size();
            var waits = setting.waiting() == null ? "" : "One proposal waits for a second person. ";
            return waits.isEmpty() && toCome == 0
                    ? "Nothing"
                    : waits + (toCome == 0 ? "" : toCome + " approved for later.");
        }
    }
}
