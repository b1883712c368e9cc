package org.safeguardinghub.notification;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.rules.ResourceSecurity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ResourceSecurityIT extends NotificationCase {

    @Autowired
    ApplicationContext context;

    @Test
    void everyHandlerSaysWhoMayUseIt() {
        ResourceSecurity.check(context);
    }
}
