package org.safeguardinghub.consent.disclosure.persistence;

import org.safeguardinghub.consent.agreement.Services;
import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.disclosure.RuleBook;
import org.safeguardinghub.consent.disclosure.RuleRows;
import org.safeguardinghub.consent.sharing.LegalBases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule book is a file. With a mistake in it, this service does not start. */
@Configuration(proxyBeanMethods = false)
class RuleFile {

    @Bean
    RuleRows ruleRows(LegalBases legalBases, Services services) {
        return new RuleRows(legalBases, services);
    }

    @Bean
    RuleBook ruleBook(
            DataFiles files, RuleRows rows, @Value("${hub.consent.rules:disclosure-rules.yaml}") String file) {
        return rows.read(files.rows(file, "rules"));
    }
}
