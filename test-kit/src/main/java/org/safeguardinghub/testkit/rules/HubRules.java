package org.safeguardinghub.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The rules of the house, for a service's {@code ArchitectureTests}:
 *
 * <pre>{@code @ArchTest static final ArchTests house = ArchTests.in(HubRules.class);}</pre>
 *
 * <p>A feature is {@code org.safeguardinghub.<service>.<feature>}; what talks to the outside nests in it, in a package
 * named for what it talks to. Each rule has an offender of its own in this module's tests.
 */
public final class HubRules {

    static final String[] ADAPTERS = {"..web..", "..kafka..", "..persistence..", "..client..", "..fhir..", "..channel.."
    };

    private static final String FEATURE = "org.safeguardinghub.*.*";
    private static final String NESTED = "org.safeguardinghub.*.*.*..";

    @ArchTest
    public static final ArchRule featureRootsAreAlmostPlainJava = classes()
            .that()
            .resideInAPackage(FEATURE)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.safeguardinghub..",
                            "org.jspecify..",
                            "org.slf4j..",
                            "org.springframework.transaction.annotation..")
                    .or(belongToAnyOf(Service.class, ApplicationEventPublisher.class)))
            .as("a feature's root is plain Java, @Service and @Transactional");

    @ArchTest
    public static final ArchRule adaptersAreHidden = classes()
            .that()
            .resideInAPackage(NESTED)
            .and()
            .resideInAnyPackage(ADAPTERS)
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .notBePublic()
            .as("adapters are package-private");

    @ArchTest
    public static final ArchRule onlyKnownAdaptersNestInAFeature = classes()
            .that()
            .resideInAPackage(NESTED)
            .should()
            .resideInAnyPackage(ADAPTERS)
            .as("only known adapters nest in a feature");

    @ArchTest
    public static final ArchRule timeIsHandedIn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callConstructor(Date.class)
            .as("time is handed in as an Instant or an InstantSource");

    @ArchTest
    public static final ArchRule namesSayWhatNotHow = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|D[tT][oO])")
            .as("names say what, not how");

    @ArchTest
    public static final ArchRule dependenciesAreConstructorArguments =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    public static final ArchRule nothingIsPrintedToTheConsole =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private HubRules() {}
}
