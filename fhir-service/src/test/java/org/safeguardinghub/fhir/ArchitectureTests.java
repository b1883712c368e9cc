package org.safeguardinghub.fhir;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.rules.HubRules;
import org.springframework.modulith.core.ApplicationModules;

/** The house's rules that fit: here the features are the border, so HAPI and Spring are at home in them. */
@AnalyzeClasses(packagesOf = FhirServiceApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule timeIsHandedIn = HubRules.timeIsHandedIn;

    @ArchTest
    static final ArchRule namesSayWhatNotHow = HubRules.namesSayWhatNotHow;

    @ArchTest
    static final ArchRule dependenciesAreConstructorArguments = HubRules.dependenciesAreConstructorArguments;

    @ArchTest
    static final ArchRule nothingIsPrintedToTheConsole = HubRules.nothingIsPrintedToTheConsole;

    @ArchTest
    static final ArchRule translatorsKnowNoFramework = noClasses()
            .that()
            .haveSimpleNameContaining("From")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "org.safeguardinghub.kit..");

    @ArchTest
    static final ArchRule nothingIsKept = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule whatIsSentInCarriesNoHapiType = classes()
            .that()
            .haveSimpleName("Draft")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("ca.uhn..", "org.hl7..");

    @Test
    void featuresOnlyUseWhatTheyDeclare() {
        ApplicationModules.of(FhirServiceApplication.class).verify();
    }
}
