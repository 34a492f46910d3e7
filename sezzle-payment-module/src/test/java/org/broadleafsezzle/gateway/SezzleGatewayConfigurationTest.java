package org.broadleafsezzle.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.payment.service.PaymentGatewayConfiguration;
import org.broadleafsezzle.api.SezzleMode;
import org.broadleafsezzle.api.model.Intent;
import org.broadleafsezzle.settings.SezzleSettings;
import org.broadleafsezzle.settings.SezzleSettingsSource;
import org.junit.jupiter.api.Test;

class SezzleGatewayConfigurationTest {

  private final SezzleSettingsSource settings = mock(SezzleSettingsSource.class);
  private final PaymentGatewayConfiguration configuration =
      new SezzleGatewayConfiguration(settings);

  @Test
  void theIntentOfTheSettingsDecides() {
    intent(Intent.AUTH);
    assertThat(configuration.isPerformAuthorizeAndCapture()).isFalse();

    intent(Intent.CAPTURE);
    assertThat(configuration.isPerformAuthorizeAndCapture()).isTrue();

    assertThatThrownBy(() -> configuration.setPerformAuthorizeAndCapture(false))
        .hasMessageContaining("gateway.sezzle.intent");
  }

  @Test
  void thePlatformFindsItByItsType() {
    assertThat(configuration.getGatewayType()).isEqualTo(PaymentGatewayType.getInstance("Sezzle"));
    assertThat(configuration.handlesMultiplePayments()).isFalse();
  }

  @Test
  void whatItMovesAfterTheOrderIsMadeIsTold() {
    assertThat(configuration.handlesCapture()).isTrue();
    assertThat(configuration.handlesPartialCapture()).isTrue();
    assertThat(configuration.handlesMultipleShipment()).isTrue();
    assertThat(configuration.handlesRefund()).isTrue();
    assertThat(configuration.handlesReverseAuthorize()).isTrue();
    assertThat(configuration.handlesVoid()).isTrue();
    assertThat(configuration.handlesRecurringPayment()).isFalse();
    assertThat(configuration.handlesSavedCustomerPayment()).isFalse();
  }

  private void intent(Intent intent) {
    when(settings.current())
        .thenReturn(
            SezzleSettings.builder()
                .mode(SezzleMode.SANDBOX)
                .intent(intent)
                .connectTimeout(Duration.ofSeconds(1))
                .readTimeout(Duration.ofSeconds(1))
                .build());
  }
}
