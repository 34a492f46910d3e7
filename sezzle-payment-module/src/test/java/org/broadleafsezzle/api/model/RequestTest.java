package org.broadleafsezzle.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A request is not sent without the fields it must have. */
class RequestTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "a b", "a/b", "é", "a.b", "a\n"})
  void aReferenceIdIsLettersDigitsAndDashes(String referenceId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order().referenceId(referenceId).build())
        .withMessageContaining("reference id");
  }

  @Test
  void anOrderIsWorthAtLeastAUnit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order().orderAmount(Price.of(99, "USD")).build())
        .withMessageContaining("100 cents");
  }

  @Test
  void anOrderIsInOneCurrency() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order().taxAmount(Price.of(1, "CAD")).build())
        .withMessageContaining("one currency");
  }

  @Test
  void aSessionIsForAnOrderOrATokenization() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().build())
        .withMessageContaining("needs an order");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> session().customer(Customer.builder().email("x").build()).build());
    assertThat(session().customer(Customer.builder().tokenize(true).build()).build().getOrder())
        .isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "/relative", "javascript:x", "ftp://a/b", "https://a b"})
  void aReturnUrlIsAbsolute(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> ReturnUrl.of(url));
  }

  @ParameterizedTest
  @CsvSource({"mn,MN", " QC ,QC", "Minnesota,", "M1,", "'',"})
  void aStateThatIsNoCodeIsLeftOut(String given, String kept) {
    assertThat(Address.builder().state(given).build().getState().orElse(null)).isEqualTo(kept);
  }

  @Test
  void anItemHasNameSkuPriceAndQuantity() {
    Item.Builder item = Item.builder().name("Cup").sku("C1").quantity(1).price(Price.of(1, "USD"));
    assertThat(item.build().getSku()).isEqualTo("C1");
    assertThatIllegalArgumentException().isThrownBy(() -> item.quantity(0).build());
    assertThatIllegalArgumentException().isThrownBy(() -> item.quantity(1).sku(" ").build());
  }

  @Test
  void aNotificationIsSentToSomebodyInALanguageThatSezzleKnows() {
    CheckoutNotification.Builder notification = CheckoutNotification.builder().language("fr-CA");
    assertThatIllegalArgumentException().isThrownBy(notification::build);
    assertThatIllegalArgumentException().isThrownBy(notification.toEmail(" ")::build);
    assertThat(notification.toSmsPhone("+12065550100").build().getToSmsPhone()).isPresent();
    assertThatIllegalArgumentException().isThrownBy(notification.language("fr")::build);
  }

  @Test
  void aRequestDoesNotChangeWithWhatItWasMadeOf() {
    List<Item> items = new ArrayList<>();
    SessionOrder order = order().items(items).build();
    items.add(Item.builder().name("Cup").sku("C1").quantity(1).price(Price.of(1, "USD")).build());

    assertThat(order.getItems()).isEmpty();
    assertThatThrownBy(() -> order.getItems().add(null))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static SessionOrder.Builder order() {
    return SessionOrder.builder()
        .intent(Intent.AUTH)
        .referenceId("ref-1")
        .description("Shop")
        .orderAmount(Price.of(100, "USD"));
  }

  private static SessionRequest.Builder session() {
    return SessionRequest.builder()
        .cancelUrl(ReturnUrl.of("https://shop.example/cancel"))
        .completeUrl(ReturnUrl.of("https://shop.example/return"));
  }
}
