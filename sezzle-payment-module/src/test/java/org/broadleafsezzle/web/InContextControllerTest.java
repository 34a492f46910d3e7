package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafsezzle.api.model.CheckoutMode;
import org.broadleafsezzle.checkout.CheckoutMessage;
import org.broadleafsezzle.checkout.CheckoutRefusedException;
import org.broadleafsezzle.checkout.CheckoutStart;
import org.broadleafsezzle.checkout.CheckoutWatch;
import org.broadleafsezzle.checkout.FramePermission;
import org.broadleafsezzle.checkout.ShopperReturn;
import org.broadleafsezzle.checkout.StartedCheckout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InContextControllerTest {

  private final CheckoutStart start = mock(CheckoutStart.class);
  private final InContext inContext = mock(InContext.class);
  private final FramePermission frames = mock(FramePermission.class);
  private final CheckoutWatch watch = mock(CheckoutWatch.class);
  private final ShopperReturn shopperReturn = mock(ShopperReturn.class);
  private final InContextController controller =
      new InContextController(start, inContext, frames, watch, shopperReturn, Clock.systemUTC());

  private final Map<String, Object> attributes = new HashMap<>();
  private final HttpSession session = mock(HttpSession.class);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final StringWriter written = new StringWriter();

  @BeforeEach
  void aRequest() throws Exception {
    when(session.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.getArgument(0)));
    doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
        .when(session)
        .setAttribute(anyString(), any());
    when(request.getContextPath()).thenReturn("/store");
    when(request.getSession()).thenReturn(session);
    when(response.getWriter()).thenAnswer(call -> new PrintWriter(written));
    BroadleafRequestContext context = mock(BroadleafRequestContext.class);
    when(context.getJavaLocale()).thenReturn(Locale.US);
    BroadleafRequestContext.setBroadleafRequestContext(context);
    starts(CheckoutMode.POPUP, "a");
    starts(CheckoutMode.IFRAME, "b");
    starts(CheckoutMode.REDIRECT, "c");
    when(frames.isGiven(anyString())).thenReturn(true);
  }

  @AfterEach
  void forget() {
    BroadleafRequestContext.setBroadleafRequestContext(null);
  }

  private void starts(CheckoutMode mode, String id) throws CheckoutRefusedException {
    StartedCheckout started = mock(StartedCheckout.class);
    when(started.checkoutId()).thenReturn(id);
    when(started.checkoutUrl()).thenReturn("https://checkout.example/" + id);
    when(start.start(any(), any(), any(), eq(mode))).thenReturn(started);
  }

  @Test
  void thePageIsToldWhatToShowAndMayAskAboutItFromThenOn() throws Exception {
    when(inContext.mode()).thenReturn(CheckoutMode.POPUP);
    when(watch.isDone("a", true)).thenReturn(true);

    assertThat(opened()).isEqualTo("{\"checkout\":\"a\",\"url\":\"https://checkout.example/a\"}");
    verify(response).setHeader("Cache-Control", "no-store");
    assertThat(state("a", null)).isEqualTo("{\"done\":false}");
    assertThat(state("a", "1")).isEqualTo("{\"done\":true}");
    verify(response, never()).setStatus(404);
  }

  @Test
  void aCheckoutOfAnotherSessionIsNotToldOfNorTouched() throws Exception {
    assertThat(state("a", null)).isEqualTo("{}");
    verify(response).setStatus(404);
    assertThat(controller.returned("a", session, response).getModel())
        .containsEntry("sezzleStatus", "unknown");
    assertThat(controller.cancelled("a", session, response).getModel())
        .containsEntry("sezzleStatus", "unknown");

    verify(watch, never()).isDone(anyString(), anyBoolean());
    verify(shopperReturn, never()).finished(anyString());
    verify(shopperReturn, never()).closed(anyString());
  }

  @Test
  void wherePagesAreRedirectedTheWholePageGoes() throws Exception {
    when(inContext.mode()).thenReturn(CheckoutMode.REDIRECT);

    assertThat(opened()).isEqualTo("{\"goTo\":\"https://checkout.example/c\"}");
  }

  @Test
  void aShopThatMayNotFrameSezzlesPageRedirects() throws Exception {
    when(inContext.mode()).thenReturn(CheckoutMode.IFRAME);
    when(frames.isGiven("https://checkout.example/b")).thenReturn(false);
    assertThat(opened()).isEqualTo("{\"goTo\":\"https://checkout.example/c\"}");

    when(frames.isRefused()).thenReturn(true);
    when(start.start(any(), any(), any(), eq(CheckoutMode.IFRAME)))
        .thenThrow(new IllegalStateException("no session is made for nothing"));
    assertThat(opened()).isEqualTo("{\"goTo\":\"https://checkout.example/c\"}");
  }

  @Test
  void aRefusalLeadsToTheCheckoutWithItsSentence() throws Exception {
    when(inContext.mode()).thenReturn(CheckoutMode.POPUP);
    when(start.start(any(), any(), any(), any()))
        .thenThrow(new CheckoutRefusedException(CheckoutMessage.UNAVAILABLE, "silent"));

    assertThat(opened()).isEqualTo("{\"goTo\":\"/store/checkout?sezzle=unavailable\"}");
  }

  private String opened() throws Exception {
    written.getBuffer().setLength(0);
    controller.open(null, request, response);
    return written.toString();
  }

  private String state(String id, String heard) throws Exception {
    written.getBuffer().setLength(0);
    controller.state(id, heard, session, response);
    return written.toString();
  }
}
