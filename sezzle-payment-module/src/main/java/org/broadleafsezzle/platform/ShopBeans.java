package org.broadleafsezzle.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;

/** The shop's own beans of a type that the module asks; one that fails takes no sale along. */
public class ShopBeans implements BeanFactoryAware {

  private static final Logger LOG = LoggerFactory.getLogger(ShopBeans.class);

  private ListableBeanFactory beans;

  @Override
  public void setBeanFactory(BeanFactory beanFactory) {
    beans = (ListableBeanFactory) beanFactory;
  }

  /**
   * The answers of all beans of the type.
   *
   * @param about order or item, for the log
   */
  public <T, A> List<A> ask(Class<T> type, String about, Function<T, A> question) {
    List<A> answers = new ArrayList<>();
    for (String name : names(type)) {
      try {
        answers.add(question.apply(beans.getBean(name, type)));
      } catch (RuntimeException e) {
        LOG.warn("The shop's {} failed, and what it says is left out; {}", name, about, e);
      }
    }
    answers.removeIf(Objects::isNull);
    return answers;
  }

  /** All beans of the type, for questions that nothing else answers where one fails. */
  public <T> List<T> all(Class<T> type) {
    List<T> all = new ArrayList<>();
    for (String name : names(type)) {
      all.add(beans.getBean(name, type));
    }
    return all;
  }

  private String[] names(Class<?> type) {
    return BeanFactoryUtils.beanNamesForTypeIncludingAncestors(beans, type, true, false);
  }
}
