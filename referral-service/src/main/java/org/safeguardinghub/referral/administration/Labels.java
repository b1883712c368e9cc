package org.safeguardinghub.referral.administration;

import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.body.Place;

/**
 * What an authority calls its own things; Lewisham's front door is its Families First Contact Point.
 *
 * @param outOfHoursPhone where somebody answers when the door is shut
 */
public record Labels(
        String frontDoor,
        String outOfHours,
        @Nullable String frontDoorPhone,
        @Nullable String outOfHoursPhone) {

    /** The labels as a setting. */
    public static final class Kind implements SettingKind<Labels> {

        private static final int LONGEST = 100;

        @Override
        public String code() {
            return "labels";
        }

        @Override
        public String standard() {
            return """
                    {"frontDoor": "Front door", "outOfHours": "Out-of-hours team"}""";
        }

        @Override
        public Labels read(Place content, int number) {
            return new Labels(
                    content.needText("frontDoor", LONGEST),
                    content.needText("outOfHours", LONGEST),
                    content.at("frontDoorPhone").text(LONGEST),
                    content.at("outOfHoursPhone").text(LONGEST));
        }
    }
}
