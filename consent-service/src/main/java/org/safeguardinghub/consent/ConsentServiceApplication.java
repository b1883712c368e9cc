package org.safeguardinghub.consent;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Agreement, lawful basis, restrictions and the disclosure decision. */
@Modulithic
@SpringBootApplication
public class ConsentServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(ConsentServiceApplication.class, args);
    }
}
