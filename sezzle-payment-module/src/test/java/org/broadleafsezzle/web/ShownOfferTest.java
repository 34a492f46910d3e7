package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.checkout.Texts;
import org.broadleafsezzle.offer.Offer;
import org.broadleafsezzle.offer.OfferReason;
import org.broadleafsezzle.platform.AmountFormat;
import org.broadleafsezzle.settings.OfferSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShownOfferTest {

  private final Offer offer = mock(Offer.class);
  private final OfferSettings.Builder terms =
      OfferSettings.builder().countries(Set.of("US", "CA")).currencies(Set.of("USD"));

  @BeforeEach
  void nothingIsSaid() {
    when(offer.amount()).thenReturn(Optional.empty());
    when(offer.reason()).thenReturn(Optional.empty());
    when(offer.limit()).thenReturn(Optional.empty());
    when(offer.terms()).thenAnswer(call -> Optional.of(terms.build()));
  }

  @Test
  void whatCanBePaidHasAButtonAndTheShopsWords() {
    when(offer.amount()).thenReturn(Optional.of(Price.of(5000, "USD")));
    terms.title("Pay in four").text("With Sezzle.");

    ShownOffer shown = shown(Locale.US);

    assertThat(shown.isShown()).isTrue();
    assertThat(shown.isOpen()).isTrue();
    assertThat(shown.getHint()).isNull();
    assertThat(shown.getTitle()).isEqualTo("Pay in four");
    assertThat(shown.getText()).isEqualTo("With Sezzle.");
  }

  @Test
  void thatSezzleAsksForTheAddressIsSaid() {
    assertThat(shown(Locale.US).isAddressAsked()).isFalse();
    when(offer.isAddressAsked()).thenReturn(true);

    assertThat(shown(Locale.US).isAddressAsked()).isTrue();
  }

  @Test
  void thePaymentsAreShownWithTheirDates() {
    when(offer.amount()).thenReturn(Optional.of(Price.of(4162, "USD")));
    terms.instalmentMessage(true);

    assertThat(shown(Locale.US).getPlan()).isEqualTo("4-pay-biweekly");
    assertThat(shown(Locale.US).getInstalments())
        .extracting(payment -> payment.getDate() + ": " + payment.getAmount())
        .containsExactly(
            "November 29, 2026: $10.41",
            "December 13, 2026: $10.41",
            "December 27, 2026: $10.41",
            "January 10, 2027: $10.39");
    assertThat(shown(Locale.CANADA_FRENCH).getInstalments().get(1).getDate())
        .isEqualTo("13 décembre 2026");
  }

  @Test
  void noPaymentsAreShownWhereTheMessageIsSwitchedOffOrNothingCanBePaid() {
    terms.instalmentMessage(true);
    assertThat(shown(Locale.US).getInstalments()).isEmpty();

    when(offer.amount()).thenReturn(Optional.of(Price.of(5000, "USD")));
    terms.instalmentMessage(false);
    assertThat(shown(Locale.US).getInstalments()).isEmpty();
  }

  @Test
  void withoutWordsOfTheShopTheModulesOwnAreLeftToTheTemplate() {
    assertThat(shown(Locale.US).getTitle()).isNull();
    assertThat(shown(Locale.US).getText()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void aReasonIsEitherToldWithASentenceOrNothingIsShown(OfferReason reason) {
    when(offer.reason()).thenReturn(Optional.of(reason));

    ShownOffer shown = shown(Locale.US);

    assertThat(shown.isOpen()).isFalse();
    assertThat(shown.isShown()).isEqualTo(reason.isTold());
    if (reason.isTold()) {
      assertThat(sentence(shown, Locale.US)).contains("Sezzle").doesNotContain("{");
      assertThat(sentence(shown, Locale.CANADA_FRENCH)).contains("Sezzle").doesNotContain("{");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US | USD | Sezzle is available from $1,234.50 on.",
        "en-CA | CAD | Sezzle is available from $1,234.50 on.",
        "fr-CA | CAD | Sezzle est offert à partir de 1 234,50 $."
      })
  void limitsAreWrittenAsInTheShoppersRegion(String tag, String currency, String sentence) {
    when(offer.reason()).thenReturn(Optional.of(OfferReason.BELOW_MINIMUM));
    when(offer.limit()).thenReturn(Optional.of(Price.of(123450, currency)));
    Locale locale = Locale.forLanguageTag(tag);

    assertThat(sentence(shown(locale), locale).replaceAll("[\\u00a0\\u202f]", " "))
        .startsWith(sentence);
  }

  @Test
  void anotherCountrysDollarsAreToldApart() {
    assertThat(AmountFormat.format(Price.of(123450, "CAD"), Locale.US)).isNotEqualTo("$1,234.50");
    assertThat(AmountFormat.format(Price.of(123450, "USD"), Locale.ENGLISH)).contains("1,234.50");
  }

  @Test
  void countriesAreNamedInTheShoppersLanguage() {
    when(offer.reason()).thenReturn(Optional.of(OfferReason.COUNTRY));

    assertThat(sentence(shown(Locale.US), Locale.US)).endsWith("in: Canada, United States.");
    assertThat(sentence(shown(Locale.CANADA_FRENCH), Locale.CANADA_FRENCH))
        .endsWith(": Canada, États-Unis.");
  }

  private ShownOffer shown(Locale locale) {
    return new ShownOffer(offer, locale, LocalDate.of(2026, 11, 29));
  }

  /** As the template asks for it. */
  private static String sentence(ShownOffer shown, Locale locale) {
    return Texts.ofTheModule()
        .getMessage(
            "sezzle.hint." + shown.getHint(), new Object[] {shown.getHintArgument()}, locale);
  }
}
