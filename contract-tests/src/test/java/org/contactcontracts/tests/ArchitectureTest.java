package org.contactcontracts.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules, as the design draws them. */
@AnalyzeClasses(
    packages = "org.contactcontracts",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String MODEL = "org.contactcontracts.model..";
  private static final String CLIENT = "org.contactcontracts.client..";
  private static final String SERVER = "org.contactcontracts.server..";
  private static final String VALIDATOR = "org.contactcontracts.validator..";
  private static final String TRAFFIC = "org.contactcontracts.traffic..";
  private static final String SANDBOX = "org.contactcontracts.sandbox..";
  private static final String SANDBOX_INTERNAL = "org.contactcontracts.sandbox.internal..";
  private static final String SANDBOX_JUNIT = "org.contactcontracts.sandbox.junit..";
  private static final String CLI = "org.contactcontracts.cli..";

  @ArchTest
  static final ArchRule modelsKnowNobody =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLIENT, SERVER, VALIDATOR, SANDBOX, CLI);

  @ArchTest
  static final ArchRule validatorKnowsNoModelNoServerNoClientNoSocket =
      noClasses()
          .that()
          .resideInAPackage(VALIDATOR)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              MODEL, CLIENT, SERVER, SANDBOX, TRAFFIC, CLI, "java.net.http..", "jakarta..");

  @ArchTest
  static final ArchRule trafficKnowsTheValidatorAlone =
      noClasses()
          .that()
          .resideInAPackage(TRAFFIC)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              MODEL, CLIENT, SERVER, SANDBOX, CLI, "com.networknt..", "java.net.http..");

  @ArchTest
  static final ArchRule clientAndStubsDoNotNeedEachOther =
      noClasses()
          .that()
          .resideInAPackage(CLIENT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVER, SANDBOX, CLI, "jakarta..", "com.networknt..");

  /** The validator is optional to the client: one class may fail to load, and no other. */
  @ArchTest
  static final ArchRule onlyTheStrictModeOfTheClientNeedsTheValidator =
      noClasses()
          .that()
          .resideInAPackage(CLIENT)
          .and()
          .doNotHaveFullyQualifiedName("org.contactcontracts.client.internal.ContractGate")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(VALIDATOR, "com.fasterxml.jackson.dataformat..");

  @ArchTest
  static final ArchRule stubsKnowNoClientAndNoRuntime =
      noClasses()
          .that()
          .resideInAPackage(SERVER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLIENT, SANDBOX, CLI, "org.jboss..", "io.undertow..");

  @ArchTest
  static final ArchRule sandboxKnowsNoClient =
      noClasses()
          .that()
          .resideInAPackage(SANDBOX)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CLIENT, CLI);

  @ArchTest
  static final ArchRule sandboxKnowsNoTestFramework =
      noClasses()
          .that()
          .resideInAPackage(SANDBOX)
          .and()
          .resideOutsideOfPackage(SANDBOX_JUNIT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SANDBOX_JUNIT, "org.junit..");

  @ArchTest
  static final ArchRule extensionForTestsUsesWhatTheSandboxOffersEverybody =
      noClasses()
          .that()
          .resideInAPackage(SANDBOX_JUNIT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SANDBOX_INTERNAL, SERVER);

  @ArchTest
  static final ArchRule faultsKnowNoServerAndNoDatabase =
      noClasses()
          .that()
          .resideInAPackage("org.contactcontracts.sandbox.internal.fault")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta..", "java.sql..", "org.jdbi..", "io.undertow..");

  @ArchTest
  static final ArchRule sandboxImplementsThePublishedStubs =
      classes()
          .that()
          .areInterfaces()
          .and()
          .resideInAPackage(SERVER)
          .and()
          .haveSimpleNameEndingWith("Api")
          .should()
          .onlyBeAccessed()
          .byAnyPackage(SERVER, SANDBOX);

  @ArchTest
  static final ArchRule internalsAreOnlyUsedByTheirOwnModule =
      noClasses()
          .that()
          // The models of the sandbox's own API are generated like the vendors'.
          .resideOutsideOfPackages(MODEL, CLIENT, "org.contactcontracts.sandbox.internal.api")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.contactcontracts.model.internal..", "org.contactcontracts.client.internal..");
}
