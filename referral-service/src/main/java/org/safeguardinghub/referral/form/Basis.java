package org.safeguardinghub.referral.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** On what the sender shares this. Agreeing to a service is not consent to share, so the two are kept apart. */
public record Basis(
        List<String> codes,
        @Nullable Agreement agreementToService,
        @Nullable ReasonNotSeeking reasonNotSeekingConsent) {

    public Basis {
        codes = List.copyOf(codes);
    }

    public enum Agreement {
        GIVEN,
        REFUSED,
        NOT_ASKED,
        WITHDRAWN
    }

    /** The three reasons of paragraph 18 of Schedule 1 to the Data Protection Act 2018. */
    public enum ReasonNotSeeking {
        CANNOT_BE_GIVEN,
        NOT_REASONABLE_TO_OBTAIN,
        WOULD_PREJUDICE_PROTECTION
    }
}
