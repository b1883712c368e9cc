package org.safeguardinghub.referral.enquiry;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which decision of consent-service a request went out.
 *
 * @param decision absent where a life could not wait for one; then it is asked for afterwards
 * @param rule the rule that decided
 * @param leftOut categories that were not to be told
 */
public record Permission(@Nullable UUID decision, String rule, String reason, List<String> leftOut) {

    /** What stands there until consent-service can be asked. */
    static final Permission AFTERWARDS = new Permission(
            null, "danger-never-waits", "consent-service could not be asked and a life may depend on it.", List.of());

    public Permission {
        leftOut = List.copyOf(leftOut);
    }

    /** It went out, and would not have been allowed to: a manager has to know (the rule says why). */
    static Permission refusedAfterwards(Disclosures.Answer.Withheld withheld) {
        return new Permission(withheld.decision(), withheld.rule(), withheld.reason(), List.of());
    }

    public boolean isUnreconciled() {
        return decision == null;
    }
}
