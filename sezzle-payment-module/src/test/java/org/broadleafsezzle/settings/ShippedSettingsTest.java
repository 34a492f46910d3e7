package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.api.model.FinancingOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShippedSettingsTest {

  private static final Instant NOW = Instant.parse("2026-03-08T07:30:00Z");

  private final Properties shipped = new Properties();
  private final SezzleSettingsSource source =
      new SezzleSettingsSource(
          new SettingPlaces(
              List.of(
                  new SettingPlace() {
                    @Override
                    public String read(SettingKey key) {
                      return shipped.getProperty(key.propertyName());
                    }

                    @Override
                    public String describe(SettingKey key) {
                      return "the module's defaults";
                    }
                  })));

  @BeforeEach
  void theModulesDefaults() throws IOException {
    try (InputStream file =
        SettingKey.class.getResourceAsStream("/config/bc/sezzle/common-shared.properties")) {
      shipped.load(file);
    }
  }

  @Test
  void byDefaultTheReconcileJobRunsEveryFewMinutesAndLeavesShoppersTime() {
    ReconcileSettings settings = source.reconcile();

    assertThat(settings.isOn()).isTrue();
    assertThat(settings.interval()).isEqualTo(Duration.ofMinutes(3));
    assertThat(settings.after()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void byDefaultTheShopIsWarnedADayBeforeAndNothingIsCapturedByItself() {
    assertThat(source.expiry().warnBefore()).isEqualTo(Duration.ofHours(24));
    assertThat(source.expiry().isCapturedBeforeExpiry()).isFalse();
    assertThat(source.expiry().isCapturedOnFulfilment()).isFalse();
    assertThat(source.isEachShipmentCaptured()).isFalse();
  }

  @Test
  void byDefaultSezzleDecidesOnThePlanAndIsToldWhatNeedsNoSetting() {
    assertThat(source.checkout().financingOption()).isEmpty();
    assertThat(source.checkout().mode()).isEqualTo(CheckoutMode.REDIRECT);
    assertThat(source.checkout().isByVendorsScript()).isFalse();
    assertThat(source.item().numberAttribute()).isEmpty();
    assertThat(source.item().gtinAttribute()).isEmpty();
    assertThat(source.item().mpnAttribute()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void eachPlanOfTheContractCanBeChosen(FinancingOption option) {
    shipped.setProperty("gateway.sezzle.checkout.financing-option", option.getCode());

    assertThat(source.checkout().financingOption()).contains(option);
  }

  @ParameterizedTest
  @EnumSource
  void sezzlesPageCanBeShownInEachWayOfTheContract(CheckoutMode mode) {
    shipped.setProperty("gateway.sezzle.checkout.mode", mode.getCode());

    assertThat(source.checkout().mode()).isEqualTo(mode);
  }

  @Test
  void sezzlesOwnScriptCanBeChosenWithWhateverElseIsSet() {
    shipped.setProperty("gateway.sezzle.checkout.script", "vendor");
    shipped.setProperty("gateway.sezzle.checkout.mode", "popup");
    shipped.setProperty("gateway.sezzle.tokenization", "ON");

    CheckoutSettings set = source.checkout();
    assertThat(set.isByVendorsScript()).isTrue();
    assertThat(set.mode()).isEqualTo(CheckoutMode.POPUP);
    assertThat(set.isTokenizing()).isTrue();
  }

  @Test
  void aPlanThatTheContractHasNotIsNamed() {
    shipped.setProperty("gateway.sezzle.checkout.financing-option", "pay-in-full");

    assertThatThrownBy(source::checkout)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("checkout.financing-option", "pay-in-full", "4-pay-monthly");
  }

  @Test
  void whereTheCatalogueKeepsNumbersIsSet() {
    shipped.setProperty("gateway.sezzle.item.number-attribute", "article no");
    shipped.setProperty("gateway.sezzle.item.gtin-attribute", "gtin");
    shipped.setProperty("gateway.sezzle.item.mpn-attribute", "mpn");

    assertThat(source.item().numberAttribute()).contains("article no");
    assertThat(source.item().gtinAttribute()).contains("gtin");
    assertThat(source.item().mpnAttribute()).contains("mpn");
  }

  @Test
  void byDefaultWebhooksAreOff() {
    assertThat(source.webhooks().isOn()).isFalse();
    assertThat(source.webhooks().keysAt(NOW)).isEmpty();
  }

  @Test
  void theKeysOfBothModesSignAndThePreviousOnesUntilTheirMoment() {
    shipped.setProperty("gateway.sezzle.sandbox.private-key", "current");
    shipped.setProperty("gateway.sezzle.sandbox.previous-private-key", "previous");
    shipped.setProperty("gateway.sezzle.live.private-key", "live");
    shipped.setProperty("gateway.sezzle.live.previous-private-key", "previous live");
    assertThat(source.webhooks().keysAt(NOW)).containsExactly("current", "live");

    shipped.setProperty("gateway.sezzle.previous-private-key-until", "2026-03-08T07:30:01Z");
    assertThat(source.webhooks().keysAt(NOW))
        .containsExactly("current", "live", "previous", "previous live");
    assertThat(source.webhooks().keysAt(NOW.plusSeconds(1))).containsExactly("current", "live");
    assertThat(source.webhooks().toString()).doesNotContain("current");
  }

  @Test
  void aMomentThatIsNoneIsNamed() {
    shipped.setProperty("gateway.sezzle.previous-private-key-until", "tomorrow");

    assertThatThrownBy(source::webhooks)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("previous-private-key-until", "tomorrow", "2026-12-31T00:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "gateway.sezzle.reconcile, yes, true or false",
    "gateway.sezzle.reconcile.interval-seconds, 0, from 1 to 86400",
    "gateway.sezzle.reconcile.interval-seconds, 86401, from 1 to 86400",
    "gateway.sezzle.reconcile.after-seconds, -1, from 0 to 86400",
    "gateway.sezzle.reconcile.after-seconds, 5m, from 0 to 86400"
  })
  void aWrongValueIsNamedWithWhatIsAllowed(String name, String value, String allowed) {
    shipped.setProperty(name, value);

    assertThatThrownBy(source::reconcile)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(name, value, allowed);
  }
}
