package org.safeguardinghub.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is broken by an offender of its own, and by nothing in a package that keeps them all. */
class HubRulesTest {

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.safeguardinghub.offender.feature");
    private static final JavaClasses QUIET =
            new ClassFileImporter().importPackages("org.safeguardinghub.offender.good");

    private static final Map<String, String> OFFENDER_OF = Map.of(
            "featureRootsAreAlmostPlainJava", "ResponseEntity",
            "adaptersAreHidden", "OffendingController",
            "onlyKnownAdaptersNestInAFeature", "OffendingNest",
            "timeIsHandedIn", "Instant.now()",
            "namesSayWhatNotHow", "OffendingHelper",
            "dependenciesAreConstructorArguments", "injected",
            "nothingIsPrintedToTheConsole", "System.out");

    @Test
    void everyRuleHasAnOffender() {
        assertThat(rules().map(Field::getName)).containsExactlyInAnyOrderElementsOf(OFFENDER_OF.keySet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theOffenderIsCaught(Field rule) throws IllegalAccessException {
        var report = ((ArchRule) rule.get(null)).evaluate(OFFENDERS).getFailureReport();

        assertThat(String.join("\n", report.getDetails())).contains(OFFENDER_OF.get(rule.getName()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whoKeepsTheRulesPasses(Field rule) throws IllegalAccessException {
        var kept = (ArchRule) rule.get(null);

        assertThatCode(() -> kept.check(QUIET)).doesNotThrowAnyException();
    }

    static Stream<Field> rules() {
        return Stream.of(HubRules.class.getDeclaredFields()).filter(field -> field.isAnnotationPresent(ArchTest.class));
    }
}
