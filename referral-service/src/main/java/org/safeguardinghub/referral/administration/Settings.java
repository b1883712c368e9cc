package org.safeguardinghub.referral.administration;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** What holds for an authority at an instant. Asked on every intake, so it costs no round trip there. */
public interface Settings {

    <T> T inForce(SettingKind<T> kind, AuthorityId authority, Instant when);

    /** One version of it, whether it holds still or not. */
    <T> T numbered(SettingKind<T> kind, AuthorityId authority, int number);
}
