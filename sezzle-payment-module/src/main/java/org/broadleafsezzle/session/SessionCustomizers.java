package org.broadleafsezzle.session;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.broadleafcommerce.core.order.domain.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/** The shop's {@link SessionCustomizer}s; one that fails takes no sale along. */
public class SessionCustomizers implements BeanFactoryAware {

  private static final Logger LOG = LoggerFactory.getLogger(SessionCustomizers.class);

  /** Nobody older buys. */
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  private final Clock clock;
  private ListableBeanFactory beans;

  public SessionCustomizers(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void setBeanFactory(BeanFactory beanFactory) {
    beans = (ListableBeanFactory) beanFactory;
  }

  /** What is no text is left out; of the same name, the first counts. */
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
    List<T> answers = new ArrayList<>();
    for (String name : names()) {
      try {
        answers.add(question.apply(beans.getBean(name, SessionCustomizer.class)));
      } catch (RuntimeException e) {
        LOG.warn("The shop's {} failed, so Sezzle is not told it; order={}", name, cart.getId(), e);
      }
    }
    answers.removeIf(Objects::isNull);
    return answers;
  }

  private String[] names() {
    return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
        beans, SessionCustomizer.class, true, false);
  }
}
