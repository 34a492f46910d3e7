package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.common.security.handler.CsrfFilter;
import org.broadleafcommerce.common.security.service.ExploitProtectionServiceImpl;
import org.junit.jupiter.api.Test;

/** With the platform's own filter, as most shops have it. */
class OutdatedFormTest {

  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final FilterChain chain = mock(FilterChain.class);
  private final Filter filter =
      (Filter) new OutdatedForm().postProcessAfterInitialization(new PlatformFilter(), "any");

  @Test
  void aMissingFormTokenLeadsBackToTheCheckoutWithASentence() throws Exception {
    filter.doFilter(post("/sezzle/redirect"), response, chain);

    verify(response).setStatus(303);
    verify(response).setHeader("Location", "/shop/checkout?sezzle=outdated");
    verifyNoInteractions(chain);
  }

  @Test
  void aFormOfTheShopIsLeftToTheShop() {
    assertThatThrownBy(() -> filter.doFilter(post("/cart/add"), response, chain))
        .isInstanceOf(ServletException.class)
        .hasRootCauseInstanceOf(ServiceException.class);
  }

  @Test
  void aFormWithItsTokenGoesThroughAndWhatFailsBehindItStaysAFailure() {
    HttpServletRequest request = post("/sezzle/redirect");
    when(request.getParameter("csrfToken")).thenReturn(PlatformFilter.TOKEN);
    FilterChain failing =
        (passedRequest, passedResponse) -> {
          throw new ServletException("behind the filter");
        };

    assertThatThrownBy(() -> filter.doFilter(request, response, failing))
        .hasMessage("behind the filter");
  }

  @Test
  void otherBeansStayAsTheyAre() {
    assertThat(new OutdatedForm().postProcessAfterInitialization("bean", "any")).isEqualTo("bean");
  }

  private static HttpServletRequest post(String path) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getMethod()).thenReturn("POST");
    when(request.getContextPath()).thenReturn("/shop");
    when(request.getServletPath()).thenReturn(path);
    when(request.getRequestURI()).thenReturn("/shop" + path);
    return request;
  }

  private static final class PlatformFilter extends CsrfFilter {

    static final String TOKEN = "the session's token";

    PlatformFilter() {
      exploitProtectionService =
          new ExploitProtectionServiceImpl() {
            @Override
            public String getCSRFToken() {
              return TOKEN;
            }
          };
    }
  }
}
