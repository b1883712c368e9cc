package org.safeguardinghub.network;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.network.family.Network;
import org.safeguardinghub.testkit.rules.HubRules;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = NetworkServiceApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HubRules.class);

    @ArchTest
    static final ArchRule onlyTheFeatureMintsItsStates = noClasses()
            .that()
            .resideOutsideOfPackages("..family", "..family.persistence")
            .should()
            .callConstructorWhere(target(owner(assignableTo(Network.class))));

    @Test
    void featuresOnlyUseWhatTheyDeclare() {
        ApplicationModules.of(NetworkServiceApplication.class).verify();
    }
}
