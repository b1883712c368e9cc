package org.safeguardinghub.referral.administration;

/** What came of asking a change to take a step. */
public sealed interface Ruling<S extends SettingChange> {

    record Given<S extends SettingChange>(S next) implements Ruling<S> {}

    record Refused<S extends SettingChange>(Objection reason) implements Ruling<S> {}
}
