package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import org.broadleafsezzle.api.model.FinancingOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferSettingsTest {

  private final Properties properties = new Properties();
  private final SezzleSettingsSource source =
      new SezzleSettingsSource(
          new SettingPlaces(
              List.of(
                  new SettingPlace() {
                    @Override
                    public String read(SettingKey key) {
                      return properties.getProperty(key.propertyName());
                    }

                    @Override
                    public String describe(SettingKey key) {
                      return "the shop's file";
                    }
                  })));

  @BeforeEach
  void theModulesDefaults() throws IOException {
    try (InputStream file =
        SettingKey.class.getResourceAsStream("/config/bc/sezzle/common-shared.properties")) {
      properties.load(file);
    }
  }

  @Test
  void byDefaultSezzleIsOfferedInItsTwoCountriesWhateverTheAmount() {
    OfferSettings offer = source.offer();

    assertThat(offer.minimumInCents()).isEmpty();
    assertThat(offer.maximumInCents()).isEmpty();
    assertThat(offer.currencies()).containsExactlyInAnyOrder("USD", "CAD");
    assertThat(offer.countries()).containsExactlyInAnyOrder("US", "CA");
    assertThat(offer.title()).isEmpty();
    assertThat(offer.text()).isEmpty();
    assertThat(offer.buttonClasses()).isEmpty();
    assertThat(offer.messageClasses()).isEmpty();
    assertThat(offer.instalmentMessage()).isTrue();
    assertThat(offer.isPoBoxesRefused()).isFalse();
    assertThat(offer.isAddressCollected()).isFalse();
    assertThat(offer.isCategoryRequired()).isFalse();
    assertThat(offer.minimumTold()).isFalse();
    assertThat(offer.plan()).isEqualTo(FinancingOption.FOUR_BIWEEKLY);
  }

  @Test
  void aShopNarrowsTheOfferAndWordsIt() {
    properties.setProperty("gateway.sezzle.offer.minimum-in-cents", "3500");
    properties.setProperty("gateway.sezzle.offer.maximum-in-cents", "250000");
    properties.setProperty("gateway.sezzle.offer.currencies", " CAD ");
    properties.setProperty("gateway.sezzle.offer.countries", "CA , US,PR");
    properties.setProperty("gateway.sezzle.offer.title", "Pay in four");
    properties.setProperty("gateway.sezzle.offer.text", "With Sezzle.");
    properties.setProperty("gateway.sezzle.offer.button-classes", "button primary");
    properties.setProperty("gateway.sezzle.offer.message-classes", "alert");
    properties.setProperty("gateway.sezzle.instalment-message", "OFF");
    properties.setProperty("gateway.sezzle.offer.refuse-po-boxes", "ON");
    properties.setProperty("gateway.sezzle.checkout.collect-address", "ON");
    properties.setProperty("gateway.sezzle.offer.require-category", "ON");
    properties.setProperty("gateway.sezzle.instalment-message.minimum", "ON");
    properties.setProperty("gateway.sezzle.checkout.financing-option", "6-pay-monthly");

    OfferSettings offer = source.offer();

    assertThat(offer.minimumInCents()).hasValue(3500);
    assertThat(offer.maximumInCents()).hasValue(250000);
    assertThat(offer.currencies()).containsExactly("CAD");
    assertThat(offer.countries()).containsExactlyInAnyOrder("CA", "US", "PR");
    assertThat(offer.title()).contains("Pay in four");
    assertThat(offer.text()).contains("With Sezzle.");
    assertThat(offer.buttonClasses()).contains("button primary");
    assertThat(offer.messageClasses()).contains("alert");
    assertThat(offer.instalmentMessage()).isFalse();
    assertThat(offer.isPoBoxesRefused()).isTrue();
    assertThat(offer.isAddressCollected()).isTrue();
    assertThat(offer.isCategoryRequired()).isTrue();
    assertThat(offer.minimumTold()).isTrue();
    assertThat(offer.plan()).isEqualTo(FinancingOption.SIX_MONTHLY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gateway.sezzle.offer.minimum-in-cents | 99 | from 100 to 2147483647",
        "gateway.sezzle.offer.minimum-in-cents | 35.00 | a whole number of cents",
        "gateway.sezzle.offer.maximum-in-cents | -1 | a whole number of cents",
        "gateway.sezzle.offer.maximum-in-cents | 2147483648 | from 100 to 2147483647",
        "gateway.sezzle.offer.currencies | USD,EUR | USD, CAD or both",
        "gateway.sezzle.offer.currencies | USD, | USD, CAD or both",
        "gateway.sezzle.offer.countries | USA | of two letters",
        "gateway.sezzle.offer.countries | us | of two letters",
        "gateway.sezzle.offer.button-classes | a\"onclick=b | CSS classes",
        "gateway.sezzle.offer.message-classes | a<b | CSS classes",
        "gateway.sezzle.instalment-message | yes | ON or OFF",
        "gateway.sezzle.instalment-message.minimum | true | ON or OFF"
      })
  void aWrongValueIsNamedWithWhatIsAllowed(String name, String value, String allowed) {
    properties.setProperty(name, value);

    assertThatThrownBy(source::offer)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll(name, "\"" + value + "\"", "the shop's file", allowed);
  }

  @Test
  void wordsThatWouldNotFitAreRefused() {
    properties.setProperty("gateway.sezzle.offer.title", "x".repeat(61));
    assertThatThrownBy(source::offer).hasMessageContaining("one line of at most 60 characters");

    properties.setProperty("gateway.sezzle.offer.title", "two\nlines");
    assertThatThrownBy(source::offer).hasMessageContaining("one line of at most 60 characters");

    properties.setProperty("gateway.sezzle.offer.title", "x".repeat(60));
    properties.setProperty("gateway.sezzle.offer.text", "x".repeat(256));
    assertThatThrownBy(source::offer).hasMessageContaining("at most 255 characters");
  }

  @Test
  void aMinimumAboveTheMaximumIsRefused() {
    properties.setProperty("gateway.sezzle.offer.minimum-in-cents", "5000");
    properties.setProperty("gateway.sezzle.offer.maximum-in-cents", "4000");

    assertThatThrownBy(source::offer)
        .isInstanceOf(SettingsException.class)
        .hasMessageContainingAll("minimum-in-cents is 5000", "maximum-in-cents is 4000");
  }
}
