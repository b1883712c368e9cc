package org.safeguardinghub.consent.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.ConsentServiceApplication;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
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
        new ApplicationContextRunner().withUserConfiguration(FilesOnly.class).run(context -> {
            assertThat(context).hasSingleBean(RuleBook.class);
            assertThat(context.getBean(RulesInForce.class).refused()).isNull();
        });
    }

    @Test
    void theLastGoodRulesGoOnHoldingWhereTheFileIsBroken() {
        new ApplicationContextRunner()
                .withUserConfiguration(FilesOnly.class)
                .run(good -> new ApplicationContextRunner()
                        .withUserConfiguration(FilesOnly.class)
                        .withBean(
                                "before", RuleBooks.class, () -> good.getBean(RuleBooks.class), BrokenRulesTest::first)
                        .withPropertyValues("hub.consent.rules=broken-rules.yaml")
                        .run(broken -> {
                            var inForce = broken.getBean(RulesInForce.class);
                            assertThat(inForce.book())
                                    .isEqualTo(good.getBean(RulesInForce.class).book());
                            assertThat(inForce.refused()).startsWith("broken-rules.yaml line 9: half-a-rule:");
                        }));
    }

    private static void first(BeanDefinition definition) {
        definition.setPrimary(true);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = ConsentServiceApplication.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(YamlDataFiles|LegalBasesFile|ServicesFile|RuleFile)"))
    static class FilesOnly {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        RuleBooks books() {
            return new BooksInMemory();
        }
    }

    private static final class BooksInMemory implements RuleBooks {

        private final List<Kept> books = new ArrayList<>();

        @Override
        public Optional<Kept> last() {
            return books.isEmpty() ? Optional.empty() : Optional.of(books.getLast());
        }

        @Override
        public Kept keep(String text, Instant since) {
            books.add(new Kept(text, since));
            return books.getLast();
        }
    }
}
