package org.safeguardinghub.referral;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that owns contacts. Beans are named with their packages, for features may use the same word. */
@Modulithic
@EnableScheduling
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class ReferralServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ReferralServiceApplication.class, args);
    }
}
