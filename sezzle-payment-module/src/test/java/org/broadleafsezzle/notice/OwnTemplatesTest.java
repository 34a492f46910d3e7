package org.broadleafsezzle.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.broadleafsezzle.checkout.Texts;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.NoticePayload;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.util.HtmlUtils;

/** The module's own words of what a shopper is told. */
class OwnTemplatesTest {

  private final OwnTemplates templates = new OwnTemplates(Texts.ofTheModule());
  private String name = "Ada";
  private String number = "1001";
  private String currency = "CAD";
  private long left;
  private boolean cancelled;

  @ParameterizedTest
  @EnumSource(value = NoticeKind.class, mode = EnumSource.Mode.MATCH_NONE, names = "ALERT_.*")
  void everythingIsSaidInBothLanguagesAndInTextAndPageAlike(NoticeKind kind) {
    for (Locale locale : new Locale[] {Locale.CANADA, Locale.CANADA_FRENCH}) {
      String amount = locale == Locale.CANADA ? "$1,234.50" : "1\u00a0234,50\u00a0$";
      NoticeText text = write(kind, locale);

      assertThat(text.getSubject()).isNotBlank().doesNotContain("{", "??", "sezzle.notice");
      assertThat(text.getPlain()).contains(amount).contains("Ada").doesNotContain("{", "<");
      assertThat(unescaped(text.getHtml()))
          .contains(amount)
          .contains("lang=\"" + locale.getLanguage() + "\"")
          .contains(text.getSubject())
          .doesNotContain(" th:", "${", "sezzle.notice");
      ShownNotice shown = new ShownNotice(facts(kind, locale), Texts.ofTheModule());
      assertThat(shown.getParagraphs())
          .allSatisfy(
              paragraph -> {
                assertThat(text.getPlain()).contains(paragraph);
                assertThat(unescaped(text.getHtml())).contains(paragraph);
              });
    }
  }

  @Test
  void noTextIsThereThatNobodyAsksFor() throws IOException {
    Properties english = new Properties();
    english.load(getClass().getResourceAsStream("/messages/SezzleMessages.properties"));
    List<String> parts = List.of("subject", "text", "then", "amount");
    Set<String> asked = new TreeSet<>();
    for (NoticeKind kind : EnumSet.range(NoticeKind.ORDER_MADE, NoticeKind.NEW_PLAN)) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      parts.forEach(part -> asked.add("sezzle.notice." + name + "." + part));
      if (kind == NoticeKind.REFUNDED || kind == NoticeKind.RELEASED) {
        asked.add("sezzle.notice." + name + ".subject.cancelled");
        asked.add("sezzle.notice." + name + ".text.cancelled");
      }
    }
    List.of("hello", "hello.name", "figure", "left", "footer")
        .forEach(part -> asked.add("sezzle.notice." + part));

    assertThat(english.stringPropertyNames())
        .filteredOn(key -> key.startsWith("sezzle.notice."))
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @ParameterizedTest
  @CsvSource({"CAPTURED,true", "RELEASED,true", "REFUNDED,false", "NEW_PLAN,false"})
  void whatCanStillBeTakenIsSaidWhereItMatters(NoticeKind kind, boolean said) {
    left = 700;

    assertThat(write(kind, Locale.CANADA).getPlain().contains("Still to be taken")).isEqualTo(said);
    left = 0;
    assertThat(write(kind, Locale.CANADA).getPlain()).doesNotContain("Still to be taken");
  }

  @ParameterizedTest
  @CsvSource({"RELEASED,true", "REFUNDED,true", "CAPTURED,false"})
  void thatTheOrderIsCancelledIsSaid(NoticeKind kind, boolean said) {
    cancelled = true;

    NoticeText text = write(kind, Locale.CANADA);

    assertThat(text.getSubject().contains("is cancelled")).isEqualTo(said);
    assertThat(text.getPlain().contains("Your order 1001 is cancelled")).isEqualTo(said);
  }

  @Test
  void anotherCountrysDollarsAreToldApart() {
    currency = "USD";

    assertThat(write(NoticeKind.CAPTURED, Locale.CANADA).getPlain()).contains("US$1,234.50");
  }

  @Test
  void aNameThatIsMarkupIsATextLikeAnyOther() {
    name = "<img src=x onerror=alert(1)> & \u202e {0}";

    NoticeText text = write(NoticeKind.CAPTURED, Locale.CANADA);

    assertThat(text.getHtml()).doesNotContain("<img").contains("&lt;img src=x");
    assertThat(text.getPlain()).contains("Hello " + name + ",");
  }

  @Test
  void nothingOfAnOrderNumberBecomesALineOfItsOwnInTheHead() {
    number = "1001\r\nBcc: everybody@shop.example\u2028X: y";

    assertThat(write(NoticeKind.CAPTURED, Locale.CANADA).getSubject())
        .startsWith("Order 1001 Bcc: everybody@shop.example X: y: we have taken")
        .doesNotContain("\r", "\n", "\u2028");
  }

  @Test
  void whoHasNoNameIsGreetedWithoutOne() {
    name = null;

    assertThat(write(NoticeKind.CAPTURED, Locale.CANADA).getPlain()).startsWith("Hello,\n");
    assertThat(write(NoticeKind.CAPTURED, Locale.CANADA_FRENCH).getPlain())
        .startsWith("Bonjour,\n");
  }

  private NoticeText write(NoticeKind kind, Locale locale) {
    return templates.write(facts(kind, locale));
  }

  private NoticeFacts facts(NoticeKind kind, Locale locale) {
    SezzleCheckout checkout =
        new SezzleCheckout(
            SezzleMode.SANDBOX,
            42L,
            "42-a",
            "hash",
            Price.of(200000, currency),
            Intent.AUTH,
            SezzleLocale.EN_CA,
            Instant.now());
    NoticePayload payload = NoticePayload.of(Price.of(123450, currency), left);
    return new NoticeFacts(
        kind, checkout, cancelled ? payload.ofCancelledOrder() : payload, number, name, locale);
  }

  private static String unescaped(String html) {
    return HtmlUtils.htmlUnescape(html);
  }
}
