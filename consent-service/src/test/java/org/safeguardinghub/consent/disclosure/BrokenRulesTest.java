package org.safeguardinghub.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.ConsentServiceApplication;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** Starts only what reads the files: a mistake must stop the start, and say where it is. */
class BrokenRulesTest {

    @Test
    void theServiceDoesNotStartOnABrokenFileOfRules() {
        new ApplicationContextRunner()
                .withUserConfiguration(FilesOnly.class)
                .withPropertyValues("hub.consent.rules=broken-rules.yaml")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("broken-rules.yaml line 9: half-a-rule: \"outcome\" says \"PERHAPS\", which is none"
                                + " of [PERMIT, PERMIT_REDACTED, REFUSE]"));
    }

    @Test
    void theServiceStartsOnTheShippedFile() {
        new ApplicationContextRunner()
                .withUserConfiguration(FilesOnly.class)
                .run(context -> assertThat(context).hasSingleBean(RuleBook.class));
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = ConsentServiceApplication.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(YamlDataFiles|LegalBasesFile|ServicesFile|RuleFile)"))
    static class FilesOnly {}
}
