package org.safeguardinghub.consent.sharing;

import org.jspecify.annotations.Nullable;

/**
 * What the family said to receiving a service, as the sender states it. It is never a lawful basis for sharing, and is
 * kept in a table of its own.
 */
public enum AgreementToService {
    GIVEN("The sender says the family agreed to a service."),
    REFUSED("The sender says the family refused a service."),
    WITHDRAWN("The sender says the family withdrew their agreement to a service."),
    NOT_ASKED("The sender says the family has not been asked about a service."),
    NOT_STATED("Nobody has told us whether the family agreed to a service.");

    private final String inWords;

    AgreementToService(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** A word that is new to us is not agreement. */
    static AgreementToService stated(@Nullable String code) {
        for (var known : values()) {
            if (known.name().equals(code)) {
                return known;
            }
        }
        return NOT_STATED;
    }
}
