package org.safeguardinghub.referral.returns.web;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.problem.Refused;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The department's three digits of each authority, from {@code hub.returns.la-codes.<authority>}. */
@Component
class LaCodes {

    private final Environment settings;

    LaCodes(Environment settings) {
        this.settings = settings;
    }

    String of(AuthorityId authority) {
        var code = settings.getProperty("hub.returns.la-codes." + authority.value(), "");
        if (!code.matches("[0-9]{3}")) {
            throw new Refused(
                    HttpStatus.CONFLICT,
                    "la-code-unknown",
                    "Whoever runs the hub must set hub.returns.la-codes for this authority.");
        }
        return code;
    }
}
