package org.safeguardinghub.referral.staffing;

import org.safeguardinghub.kit.body.Place;
import org.safeguardinghub.referral.administration.SettingKind;

/**
 * How much one person should have at once, and how long an offer may lie unanswered.
 *
 * @param limit how many open pieces of work
 * @param offerHours after how many hours an unanswered offer is a manager's business
 */
public record CaseloadRules(int limit, AtTheLimit atTheLimit, int offerHours) {

    /** What happens to an offer to somebody who has reached the limit. */
    public enum AtTheLimit {
        WARN,
        REFUSE
    }

    boolean isReachedBy(int held) {
        return held >= limit;
    }

    /** The rules as a setting of the authority. */
    public static final class Kind implements SettingKind<CaseloadRules> {

        private static final int MOST_WORK = 500;
        private static final int MOST_HOURS = 168;

        @Override
        public String code() {
            return "caseload";
        }

        @Override
        public String standard() {
            return """
                    {"limit": 20, "atTheLimit": "WARN", "offerHours": 4}""";
        }

        @Override
        public CaseloadRules read(Place content, int number) {
            return new CaseloadRules(
                    content.needInteger("limit", 1, MOST_WORK),
                    content.needCode("atTheLimit", AtTheLimit.class),
                    content.needInteger("offerHours", 1, MOST_HOURS));
        }
    }
}
