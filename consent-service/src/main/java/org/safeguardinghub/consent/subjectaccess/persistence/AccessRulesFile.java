package org.safeguardinghub.consent.subjectaccess.persistence;

import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.subjectaccess.AccessRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** With a mistake in its rules this service does not start; the mistake is named with its line. */
@Configuration(proxyBeanMethods = false)
class AccessRulesFile {

    @Bean
    AccessRules accessRules(
            DataFiles files, @Value("${hub.consent.subject-access-rules:subject-access-rules.yaml}") String file) {
        return AccessRules.read(files.rows(file, "rules"));
    }
}
