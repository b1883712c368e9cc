package org.safeguardinghub.fhir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Translates, and keeps nothing: what it causes is stored and audited where the data lives. */
@SpringBootApplication
public class FhirServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(FhirServiceApplication.class, args);
    }
}
