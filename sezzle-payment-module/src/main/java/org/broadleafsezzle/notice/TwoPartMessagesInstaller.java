package org.broadleafsezzle.notice;

import org.broadleafcommerce.common.email.service.message.MessageCreator;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts {@link TwoPartMessages} before the shop's message creator, whichever that is. */
public class TwoPartMessagesInstaller implements BeanPostProcessor {

  private static final String CREATOR = "blMessageCreator";

  @Override
  public Object postProcessBeforeInitialization(Object bean, String beanName) {
    return bean;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    return CREATOR.equals(beanName) && bean instanceof MessageCreator
        ? new TwoPartMessages((MessageCreator) bean)
        : bean;
  }
}
