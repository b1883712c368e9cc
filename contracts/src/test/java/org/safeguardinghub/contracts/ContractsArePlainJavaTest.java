package org.safeguardinghub.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Contracts must be readable by any service, so they lean on nothing. */
@AnalyzeClasses(packagesOf = HubEvent.class, importOptions = DoNotIncludeTests.class)
class ContractsArePlainJavaTest {

    @ArchTest
    static final ArchRule contractsUseOnlyJavaAndNullness = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.safeguardinghub.contracts..");
}
