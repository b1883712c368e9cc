package org.safeguardinghub.consent.agreement;

import org.jspecify.annotations.Nullable;

/**
 * How a family's agreement to receiving a service stands, the strictest first. It is never a lawful basis for sharing,
 * and is kept in tables of its own (domain.md 4).
 */
public enum AgreementToService {
    REFUSED("The family refused a service."),
    WITHDRAWN("The family took its agreement to a service back."),
    EXPIRED("The family agreed to a service for a time, and that time is over. Ask again."),
    NOT_ASKED("The sender says the family has not been asked about a service."),
    NOT_STATED("Nobody has told us whether the family agreed to a service."),
    GIVEN("The family agreed to a service.");

    private final String inWords;

    AgreementToService(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    /** As a sender states it. A word that is new to us, or that only we may say, is not agreement. */
    public static AgreementToService stated(@Nullable String code) {
        for (var known : values()) {
            if (known.name().equals(code) && known != EXPIRED) {
                return known;
            }
        }
        return NOT_STATED;
    }
}
