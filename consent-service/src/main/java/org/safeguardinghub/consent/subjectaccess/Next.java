package org.safeguardinghub.consent.subjectaccess;

/** What came of asking for a step: what there is then, or the rule that forbids it. */
public sealed interface Next<T> {

    record To<T>(T state) implements Next<T> {}

    record Refused<T>(Rule rule) implements Next<T> {}
}
