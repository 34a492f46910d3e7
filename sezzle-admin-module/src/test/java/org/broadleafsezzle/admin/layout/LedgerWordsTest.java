package org.broadleafsezzle.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.error.Failure;
import org.broadleafsezzle.api.error.SezzleError;
import org.broadleafsezzle.api.error.SezzleUnavailableException;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.Actor;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.Difference;
import org.broadleafsezzle.ledger.ExpiryNotice;
import org.broadleafsezzle.ledger.LedgerMessage;
import org.broadleafsezzle.ledger.MessageArgument;
import org.broadleafsezzle.ledger.MessageCode;
import org.broadleafsezzle.ledger.MessageCodes;
import org.broadleafsezzle.ledger.MoneyMovement;
import org.broadleafsezzle.ledger.MovementError;
import org.broadleafsezzle.ledger.MovementKind;
import org.broadleafsezzle.payments.Explanation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Administrators read the ledger's codes in English and in French. */
class LedgerWordsTest {
  private static final String PREFIX = "sezzle.admin.";
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
  private static final String UUID = "5f1c8a0e-8f0e-4c7b-9a44-0c7f7f9b5a11";
  private static final Price AMOUNT = Price.of(104158, "CAD");
  private static final Instant TIME = Instant.parse("2026-11-28T10:00:00.123Z");

  private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
  private final AdminTexts texts = new AdminTexts(messages);
  private final LedgerWords words =
      new LedgerWords(texts, new AdminFormats(Clock.systemUTC(), texts));

  LedgerWordsTest() {
    messages.setBasenames("messages/SezzleAdminMessages", "messages/SezzleAdminLedgerMessages");
  }

  @AfterEach
  void readWhatever() {
    LocaleContextHolder.resetLocaleContext();
  }

  static List<MessageCode> codes() {
    return new ArrayList<>(MessageCodes.all());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void eachCodeHasWordsInBothLanguagesWithPlacesForItsArgumentsOnly(MessageCode code)
      throws Exception {
    for (String language : List.of("", "_fr")) {
      String text = bundle(language).getProperty(PREFIX + code.key());
      assertThat(text).as(code.key() + language).isNotBlank();
      Matcher place = PLACE.matcher(text);
      while (place.find()) {
        assertThat(Integer.parseInt(place.group(1))).isLessThan(code.form().arguments().size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void eachCodeIsSaidWhateverItsArgumentsAre(MessageCode code) {
    Object[] arguments = code.form().arguments().stream().map(LedgerWordsTest::argument).toArray();
    LocaleContextHolder.setLocale(Locale.US);
    String english = words.say(LedgerMessage.of(code, arguments));
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);
    String french = words.say(LedgerMessage.of(code, arguments));

    assertThat(french).isNotEqualTo(english).doesNotContain("{", "CAPTURE", "104158", "T10:00");
    assertThat(english).doesNotContain("{", "CAPTURE", "104158", "T10:00");
  }

  @Test
  void eachKindOfMovementAndEachStateCanStandInASentence() {
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);
    for (MovementKind kind : MovementKind.values()) {
      assertThat(words.say(LedgerMessage.of(Difference.NOT_LISTED, kind, AMOUNT, UUID)))
          .contains(UUID);
      assertThat(texts.text("message.moved." + kind)).isNotBlank();
    }
    for (CheckoutState state : CheckoutState.values()) {
      assertThat(words.say(LedgerMessage.of(Difference.APPROVED, state)))
          .doesNotContain(state.name());
    }
    for (SezzleMode mode : SezzleMode.values()) {
      assertThat(words.say(LedgerMessage.of(Difference.UNKNOWN_IN_MODE, mode)))
          .doesNotContain(mode.name());
    }
  }

  @Test
  void severalDifferencesAreSaidEachWithItsAmounts() {
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);

    assertThat(
            words.say(
                List.of(
                    LedgerMessage.of(Difference.NOT_APPROVED),
                    LedgerMessage.of(
                        Difference.NOT_IN_SHOP, MovementKind.REFUND, Price.of(1250, "CAD"), UUID))))
        .isEqualToNormalizingWhitespace(
            "Sezzle ne montre pas le paiement comme approuv\u00E9. Chez Sezzle : remboursement de"
                + " 12,50 $ CA ("
                + UUID
                + "); dans la boutique : rien de tel.");
  }

  @Test
  void aWarningSaysItsTimesAsTheAdministratorWritesThem() {
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);

    assertThat(words.say(LedgerMessage.of(ExpiryNotice.WARNED, AMOUNT, TIME)))
        .contains("l\u2019autorisation prend fin le 28 nov. 2026");
  }

  @Test
  void whatSezzleDoesNotSayIsSaidToBeUnsaid() {
    LocaleContextHolder.setLocale(Locale.US);

    assertThat(words.say(LedgerMessage.of(Difference.AUTHORIZED, null, AMOUNT)))
        .contains("what Sezzle does not say", "1,041.58");
  }

  @Test
  void aRefusedMovementIsExplainedInSezzlesWordsOrInOurs() {
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);
    MoneyMovement bySezzle = movement();
    bySezzle.refuse("invalid_amount", "Amount exceeds what is left.", null, TIME);
    MoneyMovement notSent = movement();
    notSent.refuse(MovementError.NOT_SENT, null, TIME);

    assertThat(words.say(Explanation.of(bySezzle)))
        .isEqualToNormalizingWhitespace("Sezzle dit : \u00AB Amount exceeds what is left. \u00BB");
    assertThat(words.say(Explanation.of(notSent))).startsWith("Non envoy\u00E9");
  }

  @Test
  void theIdForSezzlesSupportIsNamed() {
    LocaleContextHolder.setLocale(Locale.US);
    SezzleError error = new SezzleError("c", null, "m", "debug-1");
    Failure down = Failure.of("getOrder").withStatus(500).withErrors(List.of(error));

    assertThat(words.sayWithId(Explanation.of(new SezzleUnavailableException(down))))
        .contains("status 500", "debug-1")
        .doesNotContain("Sezzle says");
    assertThat(words.sayWithId(Explanation.of(new IllegalStateException("internal"))))
        .isEqualTo("Something went wrong in the shop; its log says what.");
  }

  private static MoneyMovement movement() {
    return new MoneyMovement("checkout", MovementKind.CAPTURE, AMOUNT, Actor.CODE, "why", TIME);
  }

  private static Properties bundle(String language) throws Exception {
    Properties texts = new Properties();
    for (String name : List.of("SezzleAdminMessages", "SezzleAdminLedgerMessages")) {
      texts.load(
          LedgerWordsTest.class.getResourceAsStream(
              "/messages/" + name + language + ".properties"));
    }
    return texts;
  }

  private static Object argument(MessageArgument type) {
    switch (type) {
      case AMOUNT:
        return AMOUNT;
      case TIME:
        return TIME;
      case MOVEMENT:
      case MOVED:
        return MovementKind.CAPTURE;
      case STATE:
        return CheckoutState.UNDOING;
      case MODE:
        return SezzleMode.LIVE;
      default:
        return UUID;
    }
  }
}
