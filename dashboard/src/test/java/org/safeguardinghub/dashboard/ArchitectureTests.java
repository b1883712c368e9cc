package org.safeguardinghub.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the dashboard's parts may know each other. */
@AnalyzeClasses(packages = "org.safeguardinghub.dashboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("org.safeguardinghub.dashboard.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPageSaysWhoMaySeeIt = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .and()
            .areNotDeclaredIn("org.safeguardinghub.dashboard.page.ErrorPages")
            .should(sayWhoMayUseThem());

    @ArchTest
    static final ArchRule nobodyAsksTheSystemForTheTime = noClasses().should().callMethod(Instant.class, "now");

    @ArchTest
    static final ArchRule onlyTheGatewayPackageCallsTheHub = noClasses()
            .that()
            .resideOutsideOfPackages("..gateway..", "..signin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.client..", "java.net.http..");

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("say who may use them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var says = method.isMetaAnnotatedWith(PreAuthorize.class)
                        || method.getOwner().isMetaAnnotatedWith(PreAuthorize.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + " names no role"));
            }
        };
    }
}
