package org.safeguardinghub.kit.time;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;

/** The one place that asks the system what time it is, and that reads times in addresses. */
@AutoConfiguration
class TimeAutoConfiguration {

    @Bean
    Converter<String, Instant> instantsInAddresses() {
        return new TimesInAddresses.ToInstant();
    }

    @Bean
    Converter<String, LocalDate> datesInAddresses() {
        return new TimesInAddresses.ToDate();
    }

    @Bean
    @ConditionalOnMissingBean
    InstantSource instantSource() {
        return InstantSource.system();
    }
}
