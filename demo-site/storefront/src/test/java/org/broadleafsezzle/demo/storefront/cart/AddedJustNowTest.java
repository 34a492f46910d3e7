package org.broadleafsezzle.demo.storefront.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddedJustNowTest {

  private final Map<String, Object> attributes = new HashMap<>();
  private final HttpSession session = mock(HttpSession.class);

  @BeforeEach
  void aSessionThatKeepsWhatItIsGiven() {
    when(session.getAttribute(anyString()))
        .thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
    doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
        .when(session)
        .setAttribute(anyString(), any());
  }

  @Test
  void theSameFormAtOnceIsADoubleClick() {
    AddedJustNow.remember(session, form(1L, "1"), 10_000);

    assertThat(AddedJustNow.isRepeated(session, form(1L, "1"), 10_050)).isTrue();
  }

  @Test
  void theSameFormLaterIsAnotherWish() {
    AddedJustNow.remember(session, form(1L, "1"), 10_000);

    assertThat(AddedJustNow.isRepeated(session, form(1L, "1"), 11_000)).isFalse();
  }

  @Test
  void anotherProductOrQuantityIsAnotherWish() {
    AddedJustNow.remember(session, form(1L, "1"), 10_000);

    assertThat(AddedJustNow.isRepeated(session, form(2L, "1"), 10_050)).isFalse();
    assertThat(AddedJustNow.isRepeated(session, form(1L, "2"), 10_050)).isFalse();
  }

  @Test
  void nothingIsRepeatedInAFreshSession() {
    assertThat(AddedJustNow.isRepeated(session, form(1L, "1"), 10_000)).isFalse();
  }

  private static AddToCartForm form(Long productId, String quantity) {
    AddToCartForm form = new AddToCartForm();
    form.setProductId(productId);
    form.setQuantity(quantity);
    return form;
  }
}
