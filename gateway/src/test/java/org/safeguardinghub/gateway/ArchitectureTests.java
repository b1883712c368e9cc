package org.safeguardinghub.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packagesOf = GatewayApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresStandInOneOrder =
            slices().matching("org.safeguardinghub.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule timeIsHandedIn = noClasses()
            .that()
            .doNotBelongToAnyOf(GatewayApplication.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule namesSayWhatNotHow =
            noClasses().should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[tT][oO])");

    @ArchTest
    static final ArchRule onlyTheInsideSigns = noClasses()
            .that()
            .resideOutsideOfPackage("..inside..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.nimbusds.jose.crypto.ECDSASigner");

    @ArchTest
    static final ArchRule dependenciesAreConstructorArguments =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule theGatewayHoldsNoData =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");
}
