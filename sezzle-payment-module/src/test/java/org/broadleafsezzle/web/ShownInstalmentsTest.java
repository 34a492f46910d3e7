package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.checkout.Texts;
import org.broadleafsezzle.offer.Eligibility;
import org.broadleafsezzle.offer.InstalmentTerms;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownInstalmentsTest {

  private final InstalmentTerms terms = mock(InstalmentTerms.class);
  private final Eligibility eligibility = mock(Eligibility.class);
  private final SezzleOffers offers =
      new SezzleOffers(
          eligibility, mock(SezzleSettingsSource.class), Texts.ofTheModule(), Clock.systemUTC());

  @BeforeEach
  void fromThirtyFiveDollarsOn() {
    when(terms.plan()).thenReturn(FinancingOption.FOUR_BIWEEKLY);
    when(terms.leastInCents()).thenReturn(3500L);
    when(terms.mostInCents()).thenReturn(250000L);
    when(eligibility.instalmentTerms("USD")).thenReturn(Optional.of(terms));
    when(eligibility.instalmentTerms("EUR")).thenReturn(Optional.empty());
  }

  @AfterEach
  void forgetTheRequest() {
    BroadleafRequestContext.setBroadleafRequestContext(null);
  }

  @ParameterizedTest
  @CsvSource({
    "3500, true",
    "250000, true",
    "3499, false",
    "250001, false",
    "0, false",
    "-100, false"
  })
  void anAmountOutsideTheLimitsIsHidden(long cents, boolean seen) {
    ShownInstalments shown = shown(cents);

    assertThat(shown.isPayable()).isEqualTo(seen);
    assertThat(shown.isHidden()).isEqualTo(!seen);
    assertThat(shown.isBelow()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3499, true", "1, true", "0, false", "-100, false", "3500, false", "250001, false"})
  void whereTheShopWantsItASmallerAmountIsToldWhereSezzleBegins(long cents, boolean told) {
    when(terms.isLeastTold()).thenReturn(true);

    assertThat(shown(cents).isBelow()).isEqualTo(told);
    assertThat(shown(cents).isHidden()).isEqualTo(!told && !shown(cents).isPayable());
    assertThat(shown(cents).getLeast()).isEqualTo("$35.00");
  }

  @Test
  void theTextSaysWhatIsToldInTheShoppersLanguage() {
    when(terms.isLeastTold()).thenReturn(true);

    assertThat(offers.told(new Money("35.00", "USD")))
        .isEqualTo("or 4 interest-free payments of $8.75 with Sezzle");
    assertThat(offers.told(new Money("34.99", "USD")))
        .isEqualTo("Pay over time from $35.00 with Sezzle");
    assertThat(offers.isTold(new Money("35.00", "USD"))).isTrue();
    assertThat(offers.isTold(new Money("2500.01", "USD"))).isFalse();
    assertThat(offers.isTold(null)).isFalse();
  }

  @Test
  void whatIsToldIsThePlansPaymentOrWhereSezzleBegins() {
    when(terms.isLeastTold()).thenReturn(true);

    assertThat(shown(3500).getKey()).isEqualTo("sezzle.instalments.message.4-pay-biweekly");
    assertThat(shown(3500).getTold()).isEqualTo("$8.75");
    assertThat(shown(3499).getKey()).isEqualTo("sezzle.instalments.from");
    assertThat(shown(3499).getTold()).isEqualTo("$35.00");
  }

  @Test
  void aPaymentIsWrittenAsInTheShoppersRegion() {
    assertThat(shown(10001).getTold()).isEqualTo("$25.00");
    assertThat(shown(10001).getLanguageTag()).isEqualTo("en-US");

    ShownInstalments inFrench = new ShownInstalments(10001, "CAD", terms, Locale.CANADA_FRENCH);
    assertThat(inFrench.getTold().replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo("25,00 $");
    assertThat(inFrench.getLanguageTag()).isEqualTo("fr-CA");
  }

  @Test
  void nothingIsSaidWithoutAnAmountOrOfACurrencyThatSezzleIsNotOfferedIn() {
    assertThat(offers.inInstalments(null)).isNull();
    assertThat(offers.inInstalments(new Money("50.00", "EUR"))).isNull();
    assertThat(offers.inInstalments(new Money("50.00", "USD")).isPayable()).isTrue();
  }

  @Test
  void allMessagesOfAPageAskOnce() {
    BroadleafRequestContext.setBroadleafRequestContext(new BroadleafRequestContext());

    for (int i = 0; i < 40; i++) {
      assertThat(offers.inInstalments(new Money("50.00", "USD")).getTold()).isEqualTo("$12.50");
    }

    verify(eligibility, times(1)).instalmentTerms("USD");
  }

  private ShownInstalments shown(long cents) {
    return new ShownInstalments(cents, "USD", terms, Locale.US);
  }
}
