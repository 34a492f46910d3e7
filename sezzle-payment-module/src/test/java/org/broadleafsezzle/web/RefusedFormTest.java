package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.HandlerMapping;

/** With filters that refuse as those of 6.2 and 7.0 do. */
class RefusedFormTest {

  private final RefusedForm filter = new RefusedForm();
  private final HttpServletResponse response = mock(HttpServletResponse.class);

  private final FilterChain forbidding =
      (request, given) -> ((HttpServletResponse) given).sendError(403);

  @Test
  void aMissingFormTokenLeadsBackToTheCheckoutWithASentence() throws Exception {
    filter.doFilter(post("/sezzle/redirect"), response, forbidding);

    verify(response).setStatus(303);
    verify(response).setHeader("Location", "/shop/checkout?sezzle=outdated");
    verify(response, never()).sendError(anyInt());
  }

  @Test
  void aPageThatTheShopCallsOutdatedLeadsThereToo() throws Exception {
    FilterChain stale =
        (request, given) -> {
          throw new ServletException("Page version token mismatch");
        };

    filter.doFilter(post("/sezzle/saved"), response, stale);

    verify(response).setHeader("Location", "/shop/checkout?sezzle=outdated");
  }

  @Test
  void aFormOfTheShopIsLeftToTheShop() throws Exception {
    filter.doFilter(post("/cart/add"), response, forbidding);

    verify(response).sendError(403);
    verify(response, never()).setStatus(anyInt());
  }

  @Test
  void whatAControllerAnswersStays() throws Exception {
    HttpServletRequest letIn = post("/sezzle/redirect");
    when(letIn.getAttribute(HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE))
        .thenReturn("/sezzle/redirect");
    FilterChain failing =
        (request, given) -> {
          throw new ServletException("behind the filter");
        };

    filter.doFilter(letIn, response, forbidding);
    assertThatThrownBy(() -> filter.doFilter(letIn, response, failing))
        .hasMessage("behind the filter");

    verify(response).sendError(403);
    verify(response, never()).setHeader(anyString(), anyString());
  }

  @Test
  void anotherRefusalOfAPaymentFormStays() throws Exception {
    filter.doFilter(
        post("/sezzle/redirect"),
        response,
        (request, given) -> ((HttpServletResponse) given).sendError(429, "Too many"));

    verify(response).sendError(429, "Too many");
  }

  @Test
  void itComesBeforeTheFiltersOfSpringSecurity() {
    assertThat(filter.getOrder()).isLessThan(-100);
  }

  private static HttpServletRequest post(String path) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getContextPath()).thenReturn("/shop");
    when(request.getServletPath()).thenReturn(path);
    return request;
  }
}
