package org.safeguardinghub.kit.security;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be judged because its issuer's keys cannot be had: nobody is let in, and it is our fault. */
final class KeysUnavailable extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    KeysUnavailable(Throwable cause) {
        super("the issuer's keys cannot be had", cause);
    }
}
