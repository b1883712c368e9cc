package org.safeguardinghub.consent.agreement.persistence;

import org.safeguardinghub.consent.agreement.Services;
import org.safeguardinghub.consent.datafile.DataFiles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of services is a file: it changes with what the borough offers, not with the code. */
@Configuration(proxyBeanMethods = false)
class ServicesFile {

    @Bean
    Services services(DataFiles files) {
        return Services.read(files.rows("services.yaml", "services"));
    }
}
