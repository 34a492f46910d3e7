package org.broadleafsezzle.payments;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;

/**
 * The registries that count calls: Micrometer's global one, and the shop's own if it has a bean of
 * that type. Spring Boot adds the shop's to the global one, unless it is told not to.
 */
public class ShopMeters implements BeanFactoryAware {

  private BeanFactory beans;

  @Override
  public void setBeanFactory(BeanFactory beanFactory) {
    beans = beanFactory;
  }

  /** Counts each call once in each of them. */
  MeterRegistry registry() {
    CompositeMeterRegistry global = Metrics.globalRegistry;
    MeterRegistry shops = shops();
    if (shops == null || shops.equals(global) || global.getRegistries().contains(shops)) {
      return global;
    }
    return new CompositeMeterRegistry().add(global).add(shops);
  }

  /** Null if it has none, or several of which none is the main one. */
  private MeterRegistry shops() {
    try {
      return beans.getBean(MeterRegistry.class);
    } catch (NoSuchBeanDefinitionException e) {
      return null;
    }
  }
}
