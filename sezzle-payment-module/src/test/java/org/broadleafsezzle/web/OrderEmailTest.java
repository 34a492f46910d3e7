package org.broadleafsezzle.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import org.broadleafcommerce.common.email.service.info.EmailInfo;
import org.broadleafcommerce.common.email.service.message.ThymeleafMessageCreator;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.common.payment.PaymentGatewayType;
import org.broadleafcommerce.common.web.BroadleafRequestContext;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.payment.domain.OrderPayment;
import org.broadleafsezzle.platform.SezzlePaymentGatewayType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring3.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A shop's e-mail with the module's fragment, rendered as the platform renders e-mails. */
class OrderEmailTest {

  private final ThymeleafMessageCreator emails = new ThymeleafMessageCreator(engine(), null);

  @AfterEach
  void forgetTheRequest() {
    BroadleafRequestContext.setBroadleafRequestContext(null);
  }

  @Test
  void saysHowMuchOfTheOrderIsPaidWithSezzle() {
    assertThat(confirmationOf(paidBy(SezzlePaymentGatewayType.SEZZLE)))
        .containsPattern("<p>Paid: \\s*<span>Sezzle, \\$41.58</span>\\s*\\.</p>");
  }

  @Test
  void writesTheAmountAsTheShopperSRegionDoes() {
    BroadleafRequestContext request = new BroadleafRequestContext();
    LocaleImpl canadianFrench = new LocaleImpl();
    canadianFrench.setLocaleCode("fr_CA");
    request.setLocale(canadianFrench);
    BroadleafRequestContext.setBroadleafRequestContext(request);

    assertThat(confirmationOf(paidBy(SezzlePaymentGatewayType.SEZZLE))).contains("41,58");
  }

  @Test
  void saysNothingOfAnOrderThatIsPaidOtherwise() {
    assertThat(confirmationOf(paidBy(PaymentGatewayType.PASSTHROUGH)))
        .containsPattern("<p>Paid: \\s*\\.</p>");
  }

  private String confirmationOf(Order order) {
    EmailInfo info = new EmailInfo();
    info.setEmailTemplate("confirmation");
    return emails.buildMessageBody(info, Map.of("order", order));
  }

  private static Order paidBy(PaymentGatewayType gateway) {
    OrderPayment payment = mock();
    when(payment.getGatewayType()).thenReturn(gateway);
    when(payment.isActive()).thenReturn(true);
    when(payment.getAmount())
        .thenReturn(new Money(new BigDecimal("41.58"), Currency.getInstance("USD")));
    Order order = mock();
    when(order.getPayments()).thenReturn(Collections.singletonList(payment));
    return order;
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("emailTemplates/");
    resolver.setSuffix(".html");
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/SezzleMessages");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    engine.setMessageSource(messages);
    try {
      engine.afterPropertiesSet();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return engine;
  }
}
