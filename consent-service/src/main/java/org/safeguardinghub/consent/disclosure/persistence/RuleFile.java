package org.safeguardinghub.consent.disclosure.persistence;

import java.time.InstantSource;
import org.safeguardinghub.consent.agreement.Services;
import org.safeguardinghub.consent.datafile.DataFiles;
import org.safeguardinghub.consent.datafile.MistakeInFile;
import org.safeguardinghub.consent.disclosure.RuleBook;
import org.safeguardinghub.consent.disclosure.RuleBooks;
import org.safeguardinghub.consent.disclosure.RuleRows;
import org.safeguardinghub.consent.disclosure.RulesInForce;
import org.safeguardinghub.consent.sharing.LegalBases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The rule book is a file. One with a mistake is refused with its line, and the last good one goes on holding; where
 * there never was one, this service does not start.
 */
@Configuration(proxyBeanMethods = false)
class RuleFile {

    private static final Logger LOG = LoggerFactory.getLogger(RuleFile.class);
    private static final String HEADING = "rules";

    @Bean
    RuleRows ruleRows(LegalBases legalBases, Services services) {
        return new RuleRows(legalBases, services);
    }

    @Bean
    RulesInForce rulesInForce(
            DataFiles files,
            RuleRows rows,
            RuleBooks kept,
            InstantSource clock,
            @Value("${hub.consent.rules:disclosure-rules.yaml}") String file) {
        try {
            var text = files.text(file);
            var book = rows.read(files.rows(file, HEADING, text));
            return new RulesInForce(book, kept.keep(text, clock.instant()).since(), null);
        } catch (MistakeInFile mistake) {
            var last = kept.last().orElseThrow(() -> mistake);
            LOG.atError()
                    .addKeyValue("mistake", mistake.getMessage())
                    .addKeyValue("since", last.since())
                    .log("the file of rules is refused: the last good rules go on holding");
            var book = rows.read(files.rows("the last good rules", HEADING, last.text()));
            return new RulesInForce(book, last.since(), mistake.getMessage());
        }
    }

    @Bean
    RuleBook ruleBook(RulesInForce inForce) {
        return inForce.book();
    }
}
