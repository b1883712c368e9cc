package org.safeguardinghub.notification;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class FeaturesTest {

    @Test
    void featuresOnlyUseWhatTheyDeclare() {
        ApplicationModules.of(NotificationServiceApplication.class).verify();
    }
}
