package org.safeguardinghub.network.family;

/** What came of asking for the household. */
public sealed interface Search {

    record Found(Household household) implements Search {}

    /** Not now: ask again. */
    record NotYet(WaitingFor what) implements Search {}

    /** consent-service said no: asking again would not change it. */
    record Withheld() implements Search {}
}
