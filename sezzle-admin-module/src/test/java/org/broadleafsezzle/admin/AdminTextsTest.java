package org.broadleafsezzle.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadleafsezzle.admin.account.ChargeRefusal;
import org.broadleafsezzle.admin.order.PanelAction;
import org.broadleafsezzle.admin.permission.SezzlePermission;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.WebhookEvent;
import org.broadleafsezzle.ledger.AutomaticTask;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.EventKind;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.ledger.MovementState;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.NoticeState;
import org.broadleafsezzle.ledger.NoticeTrouble;
import org.broadleafsezzle.ledger.Origin;
import org.broadleafsezzle.ledger.Trouble;
import org.broadleafsezzle.link.LinkResult;
import org.broadleafsezzle.link.LinkState;
import org.broadleafsezzle.offer.OfferReason;
import org.broadleafsezzle.settlement.LineMatch;
import org.broadleafsezzle.settlement.PayoutProblem;
import org.junit.jupiter.api.Test;

/** Every text is there, in English and in French. */
class AdminTextsTest {
  private static final Properties ENGLISH = read("");
  private static final Properties FRENCH = read("_fr");
  private static final Pattern KEY =
      Pattern.compile("#\\{(sezzle\\.admin\\.[A-Za-z.-]*[A-Za-z])[}(]");

  @Test
  void englishAndFrenchHaveTheSameTexts() {
    assertThat(FRENCH.stringPropertyNames()).isEqualTo(ENGLISH.stringPropertyNames());
  }

  @Test
  void theTextsThatAreChosenByANameAreThereForEveryName() {
    assertThat(names("state.", CheckoutState.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("event.", EventKind.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("origin.", Origin.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("kind.", MovementKind.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("movement.", MovementState.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("action.", PanelAction.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("denied.", SezzlePermission.values())).allMatch(ENGLISH::containsKey);
    assertThat(
            Stream.of(PanelAction.CARRIED_OUT, PanelAction.NOT_CARRIED_OUT, PanelAction.ASK_AGAIN)
                .map(answer -> "sezzle.admin.answer." + answer))
        .allMatch(ENGLISH::containsKey);
    assertThat(names("notice.given-up.words.", AutomaticTask.values()))
        .allMatch(ENGLISH::containsKey);
    assertThat(names("link.state.", LinkState.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("link.reason.", OfferReason.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("link.result.", LinkResult.Kind.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("settlement.match.", LineMatch.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("settlement.problem.", PayoutProblem.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("mode.", SezzleMode.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("told.kind.", NoticeKind.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("told.state.", NoticeState.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("told.trouble.", NoticeTrouble.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("trouble.", Trouble.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("account.refused.", ChargeRefusal.values())).allMatch(ENGLISH::containsKey);
    assertThat(names("account.reason.", OfferReason.values())).allMatch(ENGLISH::containsKey);
    assertThat(Stream.of("SAVED", "OVER", "REMOVING", "LEFT_AT_SEZZLE"))
        .map(state -> "sezzle.admin.account.state." + state)
        .allMatch(ENGLISH::containsKey)
        .allMatch(state -> ENGLISH.containsKey(state + ".words"));
  }

  @Test
  void eachEventOfADisputeHasWords() {
    List<String> events =
        Stream.of(WebhookEvent.values())
            .map(WebhookEvent::getCode)
            .filter(code -> code.startsWith("dispute."))
            .toList();
    assertThat(events)
        .isNotEmpty()
        .allMatch(code -> ENGLISH.containsKey("sezzle.admin.notice." + code))
        .allMatch(code -> ENGLISH.containsKey("sezzle.admin.notice." + code + ".words"));
  }

  @Test
  void noTemplateUsesATextThatIsMissing() throws IOException {
    try (Stream<Path> files =
        Files.walk(Path.of("src/main/resources/open_admin_style/templates"))) {
      List<String> missing =
          files
              .filter(Files::isRegularFile)
              .flatMap(AdminTextsTest::keys)
              .filter(key -> !ENGLISH.containsKey(key))
              .toList();
      assertThat(missing).isEmpty();
    }
  }

  /** A plain apostrophe would swallow the details of a text. */
  @Test
  void everyTextCanBeFilledIn() {
    for (Properties texts : List.of(ENGLISH, FRENCH)) {
      assertThat(texts.values()).noneMatch(text -> text.toString().contains("'"));
      texts.values().forEach(text -> new MessageFormat(text.toString(), Locale.CANADA_FRENCH));
    }
  }

  private static Stream<String> names(String prefix, Enum<?>[] values) {
    return Stream.of(values).map(value -> "sezzle.admin." + prefix + value);
  }

  private static Stream<String> keys(Path template) {
    try {
      Matcher found = KEY.matcher(Files.readString(template));
      return found.results().map(result -> result.group(1)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties read(String language) {
    Properties texts = new Properties();
    for (String bundle :
        List.of(
            "",
            "Account",
            "Alert",
            "Bulk",
            "Dispute",
            "Ledger",
            "Link",
            "List",
            "Settings",
            "Settlement",
            "Shipment",
            "Told")) {
      String file = "/messages/SezzleAdmin" + bundle + "Messages" + language + ".properties";
      try (InputStream in = AdminTextsTest.class.getResourceAsStream(file)) {
        texts.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return texts;
  }
}
