package org.safeguardinghub.dashboard.gateway;

/** Finds the pass of the person whose request is being answered, renewed when it is about to run out. */
public interface Passes {

    /**
     * @throws SignInExpired when the person has to sign in again
     * @throws SignInUnreachable when the pass has run out and the sign-in service does not answer
     */
    Pass current();

    /** The person's session at the sign-in service is over. */
    final class SignInExpired extends RuntimeException {
        public SignInExpired() {
            super("the session at the sign-in service is over");
        }
    }

    /** The sign-in service could not be asked. */
    final class SignInUnreachable extends RuntimeException {
        public SignInUnreachable(Throwable cause) {
            super("the sign-in service does not answer", cause);
        }
    }
}
