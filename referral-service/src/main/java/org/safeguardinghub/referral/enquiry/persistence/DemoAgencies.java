package org.safeguardinghub.referral.enquiry.persistence;

import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.Location;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Knows the invented agencies of the local hub where {@code hub.demo} says so, and nowhere else. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("hub.demo")
class DemoAgencies {

    @Bean
    FlywayConfigurationCustomizer demoAgenciesAreKnown() {
        return flyway -> flyway.locations(
                Stream.concat(Arrays.stream(flyway.getLocations()), Stream.of(new Location("classpath:db/demo")))
                        .toArray(Location[]::new));
    }
}
