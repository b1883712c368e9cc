package org.safeguardinghub.consent.arrangement.persistence;

import java.time.Period;
import org.safeguardinghub.consent.arrangement.ArrangementRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long before and after its last day a sharing agreement is spoken of, in days, weeks, months or years.
 *
 * @param warnBefore how long before the last day decisions begin to warn
 * @param grace how long after the last day routine sharing goes on, with a warning
 */
@ConfigurationProperties("hub.consent.arrangements")
record ArrangementSettings(
        @DefaultValue("30d") Period warnBefore,
        @DefaultValue("28d") Period grace) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ArrangementSettings.class)
    static class Rules {

        @Bean
        ArrangementRules arrangementRules(ArrangementSettings settings) {
            return new ArrangementRules(settings.warnBefore(), settings.grace());
        }
    }
}
