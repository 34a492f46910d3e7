package org.broadleafsezzle.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** The packages know each other as docs/architecture.md says. */
class PackagesTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.broadleafsezzle.admin");

  @Test
  void arrowsGoDownwardsOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("alert")
        .definedBy("org.broadleafsezzle.admin.alert..")
        .layer("shipment")
        .definedBy("org.broadleafsezzle.admin.shipment..")
        .layer("order")
        .definedBy("org.broadleafsezzle.admin.order..")
        .layer("account")
        .definedBy("org.broadleafsezzle.admin.account..")
        .layer("link")
        .definedBy("org.broadleafsezzle.admin.link..")
        .layer("bulk")
        .definedBy("org.broadleafsezzle.admin.bulk..")
        .layer("settlement")
        .definedBy("org.broadleafsezzle.admin.settlement..")
        .layer("told")
        .definedBy("org.broadleafsezzle.admin.told..")
        .layer("payments")
        .definedBy("org.broadleafsezzle.admin.payments..")
        .layer("platform")
        .definedBy("org.broadleafsezzle.admin.platform..")
        .layer("health")
        .definedBy("org.broadleafsezzle.admin.health..")
        .layer("webhooks")
        .definedBy("org.broadleafsezzle.admin.webhooks..")
        .layer("settings")
        .definedBy("org.broadleafsezzle.admin.settings..")
        .layer("layout")
        .definedBy("org.broadleafsezzle.admin.layout..")
        .layer("permission")
        .definedBy("org.broadleafsezzle.admin.permission..")
        .whereLayer("alert")
        .mayOnlyAccessLayers("health", "platform", "layout")
        .whereLayer("shipment")
        .mayOnlyAccessLayers("order", "platform", "layout", "permission")
        .whereLayer("order")
        .mayOnlyAccessLayers("platform", "layout", "permission")
        .whereLayer("account")
        .mayOnlyAccessLayers("platform", "layout", "permission")
        .whereLayer("link")
        .mayOnlyAccessLayers("platform", "layout", "permission")
        .whereLayer("bulk")
        .mayOnlyAccessLayers("payments", "layout", "permission")
        .whereLayer("settlement")
        .mayOnlyAccessLayers("platform", "layout", "permission")
        .whereLayer("payments")
        .mayOnlyAccessLayers("platform", "layout", "permission")
        .whereLayer("platform")
        .mayNotAccessAnyLayer()
        .whereLayer("told")
        .mayOnlyAccessLayers("order", "layout", "permission")
        .whereLayer("health")
        .mayOnlyAccessLayers("told", "layout", "permission")
        .whereLayer("webhooks")
        .mayOnlyAccessLayers("settings", "layout", "permission")
        .whereLayer("settings")
        .mayOnlyAccessLayers("layout", "permission")
        .whereLayer("layout")
        .mayOnlyAccessLayers("permission")
        .whereLayer("permission")
        .mayNotAccessAnyLayer()
        .check(MODULE);
  }

  @Test
  void noPackageIsPartOfACycle() {
    slices().matching("org.broadleafsezzle.admin.(**)").should().beFreeOfCycles().check(MODULE);
  }

  @Test
  void moneyIsMovedByThePaymentModuleOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.broadleafsezzle.api.http..")
        .check(MODULE);
  }
}
