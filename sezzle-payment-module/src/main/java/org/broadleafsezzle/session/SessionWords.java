package org.broadleafsezzle.session;

import java.util.Locale;
import org.broadleafcommerce.common.payment.PaymentType;
import org.broadleafsezzle.api.model.SezzleLocale;
import org.springframework.context.MessageSource;

/** The words of our own that a shopper reads on Sezzle's page, in that page's language. */
final class SessionWords {

  private final MessageSource messages;
  private final Locale locale;

  SessionWords(MessageSource messages, SezzleLocale locale) {
    this.messages = messages;
    this.locale = Locale.forLanguageTag(locale.getCode());
  }

  String order(Long orderId) {
    return say("sezzle.session.order", String.valueOf(orderId));
  }

  /** A line whose pieces differ in price. */
  String several(int quantity, String name) {
    return say("sezzle.session.several", String.valueOf(quantity), name);
  }

  String item() {
    return say("sezzle.session.item");
  }

  String fee() {
    return say("sezzle.session.fee");
  }

  String discount() {
    return say("sezzle.session.discount");
  }

  String rounding() {
    return say("sezzle.session.rounding");
  }

  /** The name of something that pays a part of the order. */
  String partPayment(PaymentType type) {
    return PaymentType.GIFT_CARD.equals(type)
        ? say("sezzle.session.giftcard")
        : say("sezzle.session.credit");
  }

  private String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
