package org.safeguardinghub.referral.administration;

import org.safeguardinghub.referral.administration.SettingChanges.Kept;

/** What came of proposing or answering. */
public sealed interface Answered {

    record Done(Kept kept) implements Answered {}

    record Refused(Objection reason) implements Answered {}

    /** It has changed since the person saw it. */
    record Stale(int version) implements Answered {}

    record Unknown() implements Answered {}
}
