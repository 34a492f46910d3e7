package org.broadleafsezzle.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadleafsezzle.checkout.Carts.cart;
import static org.broadleafsezzle.checkout.Carts.item;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadleafcommerce.core.order.domain.Order;
import org.junit.jupiter.api.Test;

/** The additions of a shop to a session; nothing it does wrong stands in the way of a sale. */
class SessionCustomizersTest extends CartSessionScene {

  private static final LocalDate BIRTH = LocalDate.of(1990, 2, 25);

  private final Order cart = cart("10.00", item("Mug", 1, "10.00"));

  @Test
  void theShopsOwnDataAndTheDateOfBirthGoAlong() {
    add("one", Map.of("store", "Minneapolis"), Optional.of(BIRTH));
    add("two", Map.of("store", "other", "clerk", "Jane"), Optional.empty());

    assertThat(order(cart).getMetadata())
        .containsEntry("store", "Minneapolis")
        .containsEntry("clerk", "Jane")
        .containsEntry("broadleaf_order_id", "42")
        .hasSize(4);
    assertThat(request(cart).getCustomer().get().getDob()).contains(BIRTH);
  }

  @Test
  void withoutAnyThereIsTheModulesOwn() {
    assertThat(order(cart).getMetadata()).containsOnlyKeys("broadleaf_order_id", "checkout_id");
    assertThat(request(cart).getCustomer().get().getDob()).isEmpty();
  }

  @Test
  void oneThatFailsIsPassedOver() {
    made.beans.registerSingleton(
        "failing",
        new SessionCustomizer() {
          @Override
          public Map<String, String> metadata(Order order) {
            throw new IllegalStateException("the shop's mistake");
          }

          @Override
          public Optional<LocalDate> dateOfBirth(Order order) {
            throw new IllegalStateException("the shop's mistake");
          }
        });
    add("nothing", null, null);
    add("good", Map.of("store", "Minneapolis"), Optional.of(BIRTH));

    assertThat(order(cart).getMetadata()).containsEntry("store", "Minneapolis");
    assertThat(request(cart).getCustomer().get().getDob()).contains(BIRTH);
  }

  @Test
  void whatIsNoTextIsLeftOutAndTheModulesOwnDataStays() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("store", " Minne\napolis ");
    data.put("number", 7);
    data.put("nothing", null);
    data.put("blank", " ");
    data.put(null, "no name");
    data.put("broadleaf_order_id", "99");
    add("careless", careless(data), Optional.empty());

    assertThat(order(cart).getMetadata())
        .containsOnlyKeys("store", "broadleaf_order_id", "checkout_id")
        .containsEntry("store", "Minne apolis")
        .containsEntry("broadleaf_order_id", "42");
  }

  @Test
  void aDateThatCannotBeABirthIsLeftOut() {
    LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
    add("future", Map.of(), Optional.of(tomorrow));
    add("past", Map.of(), Optional.of(LocalDate.of(1899, 12, 31)));
    assertThat(request(cart).getCustomer().get().getDob()).isEmpty();

    add("sensible", Map.of(), Optional.of(BIRTH));
    assertThat(request(cart).getCustomer().get().getDob()).contains(BIRTH);
  }

  /** As a class that was compiled without regard to types. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Map<String, String> careless(Map<String, Object> data) {
    return (Map) data;
  }

  private void add(String name, Map<String, String> data, Optional<LocalDate> birth) {
    made.beans.registerSingleton(
        name,
        new SessionCustomizer() {
          @Override
          public Map<String, String> metadata(Order order) {
            return data;
          }

          @Override
          public Optional<LocalDate> dateOfBirth(Order order) {
            return birth;
          }
        });
  }
}
