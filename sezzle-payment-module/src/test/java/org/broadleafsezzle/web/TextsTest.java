package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.offer.OfferReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

  private static final Pattern KEY = Pattern.compile("#\\{(sezzle[a-z.]+)[}(]");

  private final Properties english = bundle("/messages/SezzleMessages.properties");
  private final Properties french = bundle("/messages/SezzleMessages_fr.properties");
  private final String checkoutPage = text("/webTemplates/sezzle/checkout.html");
  private final String instalments = text("/webTemplates/sezzle/instalments.html");
  private final String account =
      text("/webTemplates/sezzle/account.html") + text("/webTemplates/sezzle/savedAccount.html");
  private final String order = text("/webTemplates/sezzle/order.html");
  private final String returned = text("/webTemplates/sezzle/returned.html");
  private final String statusPage =
      text("/webTemplates/sezzle/status.html") + text("/webTemplates/sezzle/statusContent.html");

  @Test
  void everyTextIsThereInBothLanguages() {
    assertThat(french.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    assertThat(english.values()).noneMatch(value -> ((String) value).trim().isEmpty());
    assertThat(french.values()).noneMatch(value -> ((String) value).trim().isEmpty());
  }

  @ParameterizedTest
  @EnumSource
  void everyMessageHasASentenceAndAPlaceOnTheCheckoutPage(CheckoutMessage message) {
    assertThat(english).containsKey("sezzle.message." + message.code());
    assertThat(checkoutPage)
        .contains("th:case=\"'" + message.code() + "'\"")
        .contains("#{sezzle.message." + message.code() + "}");
  }

  @ParameterizedTest
  @EnumSource
  void everyMessageHasASentenceAndAPlaceOnTheAccountPage(AccountMessage message) {
    assertThat(english).containsKey("sezzle.account.said." + message.code());
    assertThat(account)
        .contains("th:case=\"'" + message.code() + "'\"")
        .contains("#{sezzle.account.said." + message.code() + "}");
  }

  @Test
  void everyTextThePagesAskForIsThere() {
    Set<String> asked = new TreeSet<>();
    for (String page :
        new String[] {checkoutPage, statusPage, instalments, account, order, returned}) {
      Matcher matcher = KEY.matcher(page);
      while (matcher.find()) {
        asked.add(matcher.group(1));
      }
    }
    for (String status : "ordered undecided unknown otherwise ended paid".split(" ")) {
      asked.add("sezzle.status." + status + ".title");
    }
    for (String status : "ordered undecided unknown ended paid".split(" ")) {
      asked.add("sezzle.status." + status + ".text");
    }
    for (OfferReason reason : OfferReason.values()) {
      if (reason.isTold()) {
        asked.add("sezzle.hint." + reason.code());
      }
    }
    for (FinancingOption plan : FinancingOption.values()) {
      asked.add("sezzle.method.text." + plan.getCode());
      asked.add("sezzle.instalments.message." + plan.getCode());
      asked.add("sezzle.instalments.explained." + plan.getCode());
    }
    for (String word : "approved captured left released refunded".split(" ")) {
      asked.add("sezzle.money." + word);
    }
    for (String word : "order several item fee discount rounding giftcard credit".split(" ")) {
      asked.add("sezzle.session." + word);
    }
    assertThat(english.stringPropertyNames())
        .filteredOn(key -> !key.startsWith("sezzle.notice."))
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void filesOfTextsArePlainAsciiAsThePlatformReadsThem() {
    assertThat(text("/messages/SezzleMessages.properties")).matches(TextsTest::isAscii);
    assertThat(text("/messages/SezzleMessages_fr.properties")).matches(TextsTest::isAscii);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 128);
  }

  private static Properties bundle(String path) {
    Properties properties = new Properties();
    try (InputStream in = TextsTest.class.getResourceAsStream(path)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String text(String path) {
    try (InputStream in = TextsTest.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
