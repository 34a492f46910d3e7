package org.broadleafsezzle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages know each other as docs/architecture.md says. */
class PackagesTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.broadleafsezzle");

  @Test
  void arrowsGoDownwardsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("web")
        .definedBy("org.broadleafsezzle.web..")
        .layer("job")
        .definedBy("org.broadleafsezzle.job..")
        .layer("notice")
        .definedBy("org.broadleafsezzle.notice..")
        .layer("startup")
        .definedBy("org.broadleafsezzle.startup..")
        .layer("webhook")
        .definedBy("org.broadleafsezzle.webhook..")
        .layer("link")
        .definedBy("org.broadleafsezzle.link..")
        .layer("gateway")
        .definedBy("org.broadleafsezzle.gateway..")
        .layer("reconciliation")
        .definedBy("org.broadleafsezzle.reconciliation..")
        .layer("shipment")
        .definedBy("org.broadleafsezzle.shipment..")
        .layer("checkout")
        .definedBy("org.broadleafsezzle.checkout..")
        .layer("delivery")
        .definedBy("org.broadleafsezzle.delivery..")
        .layer("session")
        .definedBy("org.broadleafsezzle.session..")
        .layer("privacy")
        .definedBy("org.broadleafsezzle.privacy..")
        .layer("offer")
        .definedBy("org.broadleafsezzle.offer..")
        .layer("tokenization")
        .definedBy("org.broadleafsezzle.tokenization..")
        .layer("dispute")
        .definedBy("org.broadleafsezzle.dispute..")
        .layer("settlement")
        .definedBy("org.broadleafsezzle.settlement..")
        .layer("payments")
        .definedBy("org.broadleafsezzle.payments..")
        .layer("platform")
        .definedBy("org.broadleafsezzle.platform..")
        .layer("event")
        .definedBy("org.broadleafsezzle.event..")
        .layer("ledger")
        .definedBy("org.broadleafsezzle.ledger..")
        .layer("saved")
        .definedBy("org.broadleafsezzle.saved..")
        .layer("settings")
        .definedBy("org.broadleafsezzle.settings..")
        .layer("monitoring")
        .definedBy("org.broadleafsezzle.monitoring..")
        .layer("log")
        .definedBy("org.broadleafsezzle.log..")
        .layer("storage")
        .definedBy("org.broadleafsezzle.storage..")
        .layer("timetable")
        .definedBy("org.broadleafsezzle.timetable..")
        .layer("api")
        .definedBy("org.broadleafsezzle.api..")
        .whereLayer("web")
        .mayOnlyAccessLayers(
            "webhook",
            "link",
            "checkout",
            "offer",
            "tokenization",
            "saved",
            "platform",
            "ledger",
            "settings",
            "api")
        .whereLayer("job")
        .mayOnlyAccessLayers(
            "webhook",
            "checkout",
            "dispute",
            "shipment",
            "settlement",
            "reconciliation",
            "tokenization",
            "payments",
            "platform",
            "ledger",
            "settings",
            "timetable",
            "log",
            "api")
        .whereLayer("notice")
        .mayOnlyAccessLayers("platform", "ledger", "settings", "log", "api")
        .whereLayer("startup")
        .mayOnlyAccessLayers("webhook", "ledger", "settings", "api")
        .whereLayer("webhook")
        .mayOnlyAccessLayers(
            "link",
            "checkout",
            "dispute",
            "reconciliation",
            "tokenization",
            "payments",
            "ledger",
            "saved",
            "settings",
            "log",
            "api")
        .whereLayer("link")
        .mayOnlyAccessLayers(
            "checkout", "offer", "payments", "platform", "ledger", "settings", "api")
        .whereLayer("gateway")
        .mayOnlyAccessLayers("checkout", "payments", "platform", "ledger", "settings", "api")
        .whereLayer("checkout")
        .mayOnlyAccessLayers(
            "delivery",
            "session",
            "offer",
            "tokenization",
            "payments",
            "platform",
            "ledger",
            "saved",
            "settings",
            "api")
        .whereLayer("event")
        .mayOnlyAccessLayers("ledger", "api")
        .whereLayer("tokenization")
        .mayOnlyAccessLayers("payments", "saved", "settings", "api")
        .whereLayer("delivery")
        .mayOnlyAccessLayers("session", "offer", "platform", "settings", "api")
        .whereLayer("session")
        .mayOnlyAccessLayers("offer", "platform", "ledger", "settings", "log", "api")
        .whereLayer("offer")
        .mayOnlyAccessLayers("payments", "platform", "settings", "api")
        .whereLayer("privacy")
        .mayOnlyAccessLayers("ledger", "saved")
        .whereLayer("shipment")
        .mayOnlyAccessLayers("reconciliation", "payments", "platform", "ledger", "api")
        .whereLayer("reconciliation")
        .mayOnlyAccessLayers("payments", "platform", "ledger", "api")
        .whereLayer("dispute")
        .mayOnlyAccessLayers("reconciliation", "ledger", "storage", "api")
        .whereLayer("settlement")
        .mayOnlyAccessLayers("dispute", "payments", "ledger", "settings", "storage", "api")
        .whereLayer("payments")
        .mayOnlyAccessLayers("ledger", "saved", "settings", "api")
        .whereLayer("saved")
        .mayOnlyAccessLayers("settings", "storage", "api")
        .whereLayer("platform")
        .mayOnlyAccessLayers("ledger", "settings", "api")
        .whereLayer("ledger")
        .mayOnlyAccessLayers("storage", "api")
        .whereLayer("settings")
        .mayOnlyAccessLayers("storage", "api")
        .whereLayer("monitoring")
        .mayNotAccessAnyLayer()
        .whereLayer("log")
        .mayNotAccessAnyLayer()
        .whereLayer("storage")
        .mayNotAccessAnyLayer()
        .whereLayer("timetable")
        .mayNotAccessAnyLayer()
        .whereLayer("api")
        .mayNotAccessAnyLayer()
        .check(MODULE);
  }

  @Test
  void noPackageIsPartOfACycle() {
    slices().matching("org.broadleafsezzle.(**)").should().beFreeOfCycles().check(MODULE);
  }

  /** So that they are the same on each line of the platform; docs/platforms.md has the list. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "api",
        "event",
        "ledger",
        "log",
        "monitoring",
        "payments",
        "saved",
        "settings",
        "settlement",
        "storage",
        "timetable"
      })
  void knowsNoPlatform(String name) {
    noClasses()
        .that()
        .resideInAPackage("org.broadleafsezzle." + name + "..")
        .should()
        .transitivelyDependOnClassesThat()
        .resideInAnyPackage("org.broadleafcommerce..", "org.hibernate..")
        .check(MODULE);
  }

  @Test
  void theApiKnowsNeitherPlatformNorFramework() {
    noClasses()
        .that()
        .resideInAPackage("org.broadleafsezzle.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.broadleafcommerce..",
            "org.springframework..",
            "javax.persistence..",
            "javax.servlet..")
        .check(MODULE);
  }

  @Test
  void theLedgerUsesPlainJpa() {
    noClasses()
        .that()
        .resideInAPackage("org.broadleafsezzle.ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hibernate..", "org.broadleafcommerce..")
        .check(MODULE);
  }
}
