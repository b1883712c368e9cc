package org.safeguardinghub.referral.contact;

/** What came of asking a contact to go on: its next state, or the rule that forbids it. */
public sealed interface Step<S extends Contact> {

    record Taken<S extends Contact>(S next) implements Step<S> {}

    record Refused<S extends Contact>(Refusal reason) implements Step<S> {}

    static <S extends Contact> Step<S> to(S next) {
        return new Taken<>(next);
    }

    static <S extends Contact> Step<S> refused(Refusal reason) {
        return new Refused<>(reason);
    }
}
