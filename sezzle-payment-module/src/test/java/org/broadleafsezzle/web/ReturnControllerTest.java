package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.endsWith;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.checkout.ReturnResult;
import org.broadleafsezzle.checkout.SavedWithOrder;
import org.broadleafsezzle.checkout.ShopperReturn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

class ReturnControllerTest {

  private final ShopperReturn shopperReturn = mock(ShopperReturn.class);
  private final SavedWithOrder savedWithOrder = mock(SavedWithOrder.class);
  private final ReturnController controller = new ReturnController(shopperReturn, savedWithOrder);
  private final HttpServletResponse response = mock(HttpServletResponse.class);

  @Test
  void theAddressWithTheTokenStaysOutOfReferrersAndCaches() {
    result(ReturnResult.Kind.UNDECIDED);

    controller.returned("token", null, null, response);

    verify(response).setHeader("Referrer-Policy", "no-referrer");
    verify(response).setHeader("Cache-Control", "no-store");
  }

  @Test
  void aShopperWhoseOrderItIsNotSeesNothingOfIt() {
    ReturnResult ordered = result(ReturnResult.Kind.ORDERED);
    when(ordered.orderNumber()).thenReturn(Optional.of("2026-1"));
    when(ordered.isOrderOf(any())).thenReturn(false);

    ModelAndView page = controller.returned("token", null, null, response);

    assertThat(page.getViewName()).isEqualTo("sezzle/status");
    assertThat(page.getModel()).containsOnlyKeys("sezzleStatus");
    assertThat(page.getModel()).containsEntry("sezzleStatus", "ordered");
  }

  @Test
  void theShopperWhoseOrderItIsGoesToTheConfirmation() {
    ReturnResult ordered = result(ReturnResult.Kind.ORDERED);
    when(ordered.orderNumber()).thenReturn(Optional.of("2026-1"));
    when(ordered.isOrderOf(any())).thenReturn(true);

    assertThat(url(controller.returned("token", null, null, response)))
        .isEqualTo("/confirmation/2026-1");
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnOrderItGoesBackToTheCheckoutWithACode(CheckoutMessage message) {
    ReturnResult back = result(ReturnResult.Kind.BACK_TO_CHECKOUT);
    when(back.message()).thenReturn(Optional.of(message));

    assertThat(url(controller.cancelled("token", null, response)))
        .isEqualTo("/checkout?sezzle=" + message.code());
  }

  @Test
  void aTokenNobodyWasGivenIsNotFound() {
    result(ReturnResult.Kind.UNKNOWN);

    assertThat(controller.returned(null, null, null, response).getModel())
        .containsEntry("sezzleStatus", "unknown");
    verify(response).setStatus(HttpServletResponse.SC_NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource({"POPUP,0", "IFRAME,1"})
  void inAWindowOrFrameThePageThatOpenedItIsToldFirst(CheckoutMode mode, int framed) {
    ReturnResult ordered = result(ReturnResult.Kind.BACK_TO_CHECKOUT);
    when(ordered.mode()).thenReturn(mode);
    when(ordered.checkoutId()).thenReturn(Optional.of("id"));
    when(ordered.message()).thenReturn(Optional.of(CheckoutMessage.CANCELLED));

    ModelAndView page = controller.cancelled("token", null, response);

    assertThat(page.getViewName()).isEqualTo("sezzle/returned");
    assertThat(page.getModel())
        .containsEntry("sezzleCheckout", "id")
        .containsEntry("sezzleHere", "/sezzle/cancel?token=token&here=true");
    verify(response).setHeader("X-Frame-Options", "DENY");
    verify(response, times(framed)).setHeader("X-Frame-Options", "SAMEORIGIN");
    verify(response, times(framed))
        .setHeader(eq("Content-Security-Policy"), endsWith("frame-ancestors 'self'"));
    assertThat(url(controller.cancelled("token", "true", response)))
        .isEqualTo("/checkout?sezzle=cancelled");
  }

  private ReturnResult result(ReturnResult.Kind kind) {
    ReturnResult result = mock(ReturnResult.class);
    when(result.mode()).thenReturn(CheckoutMode.REDIRECT);
    when(result.kind()).thenReturn(kind);
    when(shopperReturn.returned(any())).thenReturn(result);
    when(shopperReturn.cancelled(any())).thenReturn(result);
    return result;
  }

  private static String url(ModelAndView page) {
    return ((RedirectView) page.getView()).getUrl();
  }
}
