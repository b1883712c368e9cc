package org.safeguardinghub.referral;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service that owns contacts. */
@Modulithic
@EnableScheduling
@SpringBootApplication
public class ReferralServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ReferralServiceApplication.class, args);
    }
}
