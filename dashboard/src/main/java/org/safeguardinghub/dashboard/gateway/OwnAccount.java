package org.safeguardinghub.dashboard.gateway;

/** The dashboard's own account, which hands in what somebody without an account told us, and can do nothing else. */
public interface OwnAccount {

    /** @throws Passes.SignInUnreachable when the sign-in service does not answer */
    Pass pass();
}
