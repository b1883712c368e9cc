package org.safeguardinghub.network;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The child's naturally occurring family network. */
@Modulithic
@SpringBootApplication
public class NetworkServiceApplication {

    static void main(String[] args) {
        SpringApplication.run(NetworkServiceApplication.class, args);
    }
}
