package org.safeguardinghub.consent.retention.persistence;

import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.retention.RetentionPolicy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With a mistake in its policy this service does not start; the mistake is named with its line. */
@Configuration(proxyBeanMethods = false)
class RetentionPolicyFile {

    @Bean
    RetentionPolicy retentionPolicy(
            DataFiles files, @Value("${hub.consent.retention-policy:retention-policy.yaml}") String file) {
        return RetentionPolicy.read(files.rows(file, "periods"));
    }
}
