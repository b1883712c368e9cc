package org.safeguardinghub.consent;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.rules.HubRules;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = ConsentServiceApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HubRules.class);

    @Test
    void featuresOnlyUseWhatTheyDeclare() {
        ApplicationModules.of(ConsentServiceApplication.class).verify();
    }
}
