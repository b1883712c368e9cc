package org.safeguardinghub.referral;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.statutory.Referral;
import org.safeguardinghub.testkit.rules.HubRules;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Scheduled;

@AnalyzeClasses(packagesOf = ReferralServiceApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(HubRules.class);

    @ArchTest
    static final ArchRule onlyTheFeatureMintsItsStates = noClasses()
            .that()
            .resideOutsideOfPackages("..contact", "..contact.persistence")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Contact.class))));

    @ArchTest
    static final ArchRule onlyTheFeatureMintsReferrals = noClasses()
            .that()
            .resideOutsideOfPackages("..statutory", "..statutory.persistence")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Referral.class))));

    /** ADR 0055: a round that waits for another is late, and one of them looks after immediate danger each second. */
    @ArchTest
    static void everyRoundHasAThreadOfItsOwn(JavaClasses classes) throws IOException {
        var rounds = classes.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .toList();
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yml"))
                .getFirst();
        assertThat(settings.getProperty("spring.task.scheduling.pool.size")).isEqualTo(rounds.size());
    }

    @Test
    void featuresOnlyUseWhatTheyDeclare() {
        ApplicationModules.of(ReferralServiceApplication.class).verify();
    }
}
