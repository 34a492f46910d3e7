package org.broadleafsezzle.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.platform.ShopBeans;

/** The shop's {@link SessionCustomizer}s; none of them can spoil a session. */
public class SessionCustomizers {

  /** Nobody older buys. */
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  private final ShopBeans beans;
  private final Clock clock;

  public SessionCustomizers(ShopBeans beans, Clock clock) {
    this.beans = beans;
    this.clock = clock;
  }

  /** Values that are no text are left out; of the same name, the first counts. */
  Map<String, String> metadata(Order cart) {
    Map<String, String> all = new LinkedHashMap<>();
    for (Map<String, String> some : ask(cart, customizer -> texts(customizer.metadata(cart)))) {
      some.forEach(all::putIfAbsent);
    }
    return all;
  }

  /**
   * @param data of a shop's class, which may have been compiled without regard to types
   */
  private static Map<String, String> texts(Map<?, ?> data) {
    Map<String, String> texts = new LinkedHashMap<>();
    data.forEach(
        (name, value) ->
            text(name).ifPresent(key -> text(value).ifPresent(text -> texts.put(key, text))));
    return texts;
  }

  private static Optional<String> text(Object value) {
    return value instanceof String ? SessionText.of((String) value) : Optional.empty();
  }

  /** The first that is known and can be one. */
  Optional<LocalDate> dateOfBirth(Order cart) {
    return ask(cart, customizer -> customizer.dateOfBirth(cart)).stream()
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(this::canBeBirth)
        .findFirst();
  }

  private boolean canBeBirth(LocalDate date) {
    LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    return !date.isBefore(EARLIEST_BIRTH) && !date.isAfter(today);
  }

  private <T> List<T> ask(Order cart, Function<SessionCustomizer, T> question) {
    return beans.ask(SessionCustomizer.class, "order=" + cart.getId(), question);
  }
}
