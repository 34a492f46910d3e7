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
  void a_missing_form_token_leads_back_to_the_checkout_with_a_sentence() throws Exception {
    filter.doFilter(post("/sezzle/redirect"), response, chain);

    verify(response).setStatus(303);
    verify(response).setHeader("Location", "/shop/checkout?sezzle=outdated");
    verifyNoInteractions(chain);
  }

  @Test
  void a_form_of_the_shop_is_left_to_the_shop() {
    assertThatThrownBy(() -> filter.doFilter(post("/cart/add"), response, chain))
        .isInstanceOf(ServletException.class)
        .hasRootCauseInstanceOf(ServiceException.class);
  }

  @Test
  void a_form_with_its_token_goes_through_and_what_fails_behind_it_stays_a_failure() {
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
  void other_beans_stay_as_they_are() {
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
