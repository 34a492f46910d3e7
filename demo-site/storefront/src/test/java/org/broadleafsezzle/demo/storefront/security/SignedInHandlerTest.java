package org.broadleafsezzle.demo.storefront.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedInHandlerTest {

  private final SignedInHandler handler = new SignedInHandler();

  @BeforeEach
  void setUp() {
    handler.setTargetUrlParameter("successUrl");
  }

  @Test
  void goesOnToThePathThatWasAskedFor() {
    assertThat(targetOf("/checkout")).isEqualTo("/checkout");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//elsewhere.example",
        "https://elsewhere.example/",
        "/\\elsewhere.example",
        "elsewhere.example",
        "javascript:alert(1)"
      })
  void staysInTheShop(String wanted) {
    assertThat(targetOf(wanted)).isEqualTo("/");
  }

  @Test
  void goesHomeWhenNothingWasAskedFor() {
    assertThat(targetOf(null)).isEqualTo("/");
  }

  private String targetOf(String wanted) {
    HttpServletRequest request = mock(HttpServletRequest.class);
    when(request.getParameter("successUrl")).thenReturn(wanted);
    return handler.determineTargetUrl(request, mock(HttpServletResponse.class));
  }
}
