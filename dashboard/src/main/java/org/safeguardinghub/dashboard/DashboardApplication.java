package org.safeguardinghub.dashboard;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Every screen of the hub, rendered on the server; it keeps nothing beyond a person's session. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DashboardApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DashboardApplication.class, arguments);
    }
}
