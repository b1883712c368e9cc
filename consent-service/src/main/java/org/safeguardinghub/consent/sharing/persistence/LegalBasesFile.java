package org.safeguardinghub.consent.sharing.persistence;

import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.sharing.LegalBases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of legal bases is a file: it changes with the law, not with the code. */
@Configuration(proxyBeanMethods = false)
class LegalBasesFile {

    @Bean
    LegalBases legalBases(DataFiles files) {
        return LegalBases.read(files.rows("legal-bases.yaml", "legalBases"));
    }
}
