package org.broadleafsezzle.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertSettingsTest {

  private static final String SECRET = "0123456789abcdef";

  private final FakePlace shop = new FakePlace("shop");
  private final SezzleSettingsSource source =
      new SezzleSettingsSource(new SettingPlaces(List.of(shop, FakePlace.shipped())));

  @Test
  void nobodyIsToldUnlessSomebodyIsNamed() {
    assertThat(source.alerts().isOn()).isFalse();

    shop.set(SettingKey.ALERT_TO, "ada@shop.example, bob@shop.example,ada@shop.example");

    assertThat(source.alerts().isOn()).isTrue();
    assertThat(source.alerts().recipients())
        .containsExactly("ada@shop.example", "bob@shop.example");
    assertThat(source.alerts().callUrl()).isEmpty();
  }

  @Test
  void aProgramAloneIsEnough() {
    shop.set(SettingKey.ALERT_CALL_URL, "https://shop.example/alerts");
    shop.set(SettingKey.ALERT_CALL_SECRET, SECRET);

    assertThat(source.alerts().isOn()).isTrue();
    assertThat(source.alerts().callUrl()).contains(URI.create("https://shop.example/alerts"));
    assertThat(source.alerts().callSecret()).isEqualTo(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789abcde"})
  void aCallIsNotSignedWithASecretThatCouldBeGuessed(String secret) {
    shop.set(SettingKey.ALERT_CALL_URL, "https://shop.example/alerts");
    shop.set(SettingKey.ALERT_CALL_SECRET, secret);

    assertThatThrownBy(source::alerts)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("gateway.sezzle.alert.webhook-secret")
        .hasMessageContaining("longer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://shop.example/alerts",
        "http://10.0.0.1/",
        "ftp://shop.example/",
        "https://user:word@shop.example/",
        "https://shop.example/#here",
        "https:///alerts",
        "alerts"
      })
  void whatOthersCouldReadOnTheWayIsNotCalled(String address) {
    shop.set(SettingKey.ALERT_CALL_SECRET, SECRET);
    shop.set(SettingKey.ALERT_CALL_URL, address);

    assertThatThrownBy(source::alerts).isInstanceOf(SettingsException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9/", "http://localhost/a", "http://[::1]:9/"})
  void thisMachineIsCalledWithoutEncryption(String address) {
    shop.set(SettingKey.ALERT_CALL_SECRET, SECRET);
    shop.set(SettingKey.ALERT_CALL_URL, address);

    assertThat(source.alerts().callUrl()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada",
        "ada@shop.example,",
        "ada@shop.example;bob@shop.example",
        "Ada <a@b.example>"
      })
  void onlyAddressesAreWrittenTo(String to) {
    shop.set(SettingKey.ALERT_TO, to);

    assertThatThrownBy(source::alerts)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("with commas between them");
  }

  @ParameterizedTest
  @CsvSource({"AT_ONCE,PT1M", "HOURLY,PT1H", "DAILY,P1D"})
  void newsAreGatheredForAsLongAsTheShopWants(String every, Duration interval) {
    shop.set(SettingKey.ALERT_EVERY, every);

    assertThat(source.alerts().interval()).isEqualTo(interval);
  }

  @Test
  void theSenderIsTheirsElseTheOneOfShoppersElseWhoeverGetsIt() {
    assertThat(source.alerts().senderTo("ada@shop.example").address())
        .isEqualTo("ada@shop.example");
    shop.set(SettingKey.NOTICE_FROM, "Garden Shop <orders@shop.example>");
    assertThat(source.alerts().senderTo("ada@shop.example").name()).contains("Garden Shop");
    shop.set(SettingKey.ALERT_FROM, "alerts@shop.example");
    assertThat(source.alerts().senderTo("ada@shop.example").address())
        .isEqualTo("alerts@shop.example");
  }

  @Test
  void eachKindAndTheLanguageCanBeChosen() {
    assertThat(source.alerts().language()).isEqualTo(Locale.US);
    assertThat(source.alerts().isOn(SettingKey.ALERT_BOOKS)).isTrue();

    shop.set(SettingKey.ALERT_BOOKS, "OFF").set(SettingKey.ALERT_LANGUAGE, "fr");

    assertThat(source.alerts().isOn(SettingKey.ALERT_BOOKS)).isFalse();
    assertThat(source.alerts().isOn(SettingKey.ALERT_DISPUTES)).isTrue();
    assertThat(source.alerts().language()).isEqualTo(Locale.CANADA_FRENCH);
  }

  @Test
  void anAdministratorCanNotHaveAnotherAddressCalled() {
    assertThat(SettingKey.ALERT_CALL_URL.isStorable()).isFalse();
    assertThat(SettingKey.ALERT_CALL_SECRET.isSecret()).isTrue();
  }
}
