package org.broadleafsezzle.admin.layout;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class PageHeadersTest {

  private static final String POLICY = "Content-Security-Policy";

  private final PageHeaders headers = new PageHeaders("script-src 'self';");
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final HandlerMethod ours = new HandlerMethod(this, method());

  @Test
  void aPageOfOursGetsWhatTheLayoutLoadsAndNoMore() {
    headers.preHandle(request, response, ours);

    verify(response)
        .setHeader(
            POLICY,
            "script-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                + " form-action 'self'; frame-ancestors 'none'");
    verify(response).setHeader("X-Frame-Options", "DENY");
  }

  /** Else both would hold, and the scripts that the shop's allows with a nonce would not run. */
  @Test
  void aPolicyOfTheShopsOwnStaysAlone() {
    when(response.getHeader(POLICY)).thenReturn("script-src 'nonce-1'");

    headers.preHandle(request, response, ours);

    verify(response, never()).setHeader(eq(POLICY), any());
    verify(response).setHeader("X-Frame-Options", "DENY");
  }

  @Test
  void pagesOfThePlatformStayAsTheyAre() {
    headers.preHandle(request, response, "another handler");

    verifyNoInteractions(response);
  }

  private static Method method() {
    try {
      return PageHeadersTest.class.getDeclaredMethod("method");
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }
}
