package org.safeguardinghub.gateway.outside;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The caller in the form the security framework carries around. */
final class AdmittedCaller extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient OutsideCaller caller;

    AdmittedCaller(OutsideCaller caller) {
        super(List.of());
        this.caller = caller;
        setAuthenticated(true);
    }

    OutsideCaller caller() {
        return caller;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return caller.clientId();
    }
}
