package org.safeguardinghub.referral.statutory;

/** What came of a person's step. */
public sealed interface CaseMoved {

    record Done(KeptReferral kept) implements CaseMoved {}

    record Forbidden(Rule rule, Referral referral) implements CaseMoved {}

    record Stale(int version) implements CaseMoved {}

    record Unknown() implements CaseMoved {}
}
