package org.safeguardinghub.referral.staffing.persistence;

import org.safeguardinghub.referral.staffing.CaseloadRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an authority settles about its people's work. */
@Configuration(proxyBeanMethods = false)
class StaffingSettings {

    @Bean
    CaseloadRules.Kind caseloadRules() {
        return new CaseloadRules.Kind();
    }
}
