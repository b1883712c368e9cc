package org.safeguardinghub.referral.administration.persistence;

import org.safeguardinghub.referral.administration.ClockRules;
import org.safeguardinghub.referral.administration.ContinuumOfNeed;
import org.safeguardinghub.referral.administration.Labels;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings that belong to no other feature. */
@Configuration(proxyBeanMethods = false)
class KindsOfSettings {

    @Bean
    ClockRules clockRules() {
        return new ClockRules();
    }

    @Bean
    ContinuumOfNeed continuumOfNeed() {
        return new ContinuumOfNeed();
    }

    @Bean
    Labels.Kind labels() {
        return new Labels.Kind();
    }
}
