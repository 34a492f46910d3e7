package org.broadleafsezzle.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.CheckoutLedger;
import org.broadleafsezzle.ledger.CheckoutState;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.AmountFormat;
import org.springframework.context.MessageSource;

/**
 * The state of the money of an order that is paid with Sezzle, in words; the template fragments
 * reach it as {@code ${@blSezzleMoney...}}. Reads the module's books and calls nobody.
 */
public class SezzleMoney {

  private final CheckoutLedger checkouts;
  private final MessageSource messages;

  public SezzleMoney(CheckoutLedger checkouts, MessageSource messages) {
    this.checkouts = checkouts;
    this.messages = messages;
  }

  /**
   * Sentences of an order, in the shopper's language.
   *
   * @param order of the platform; null if there is none
   * @return none if nothing of it is paid with Sezzle
   */
  public List<String> of(Order order) {
    return order == null || order.getId() == null
        ? Collections.emptyList()
        : ofOrder(order.getId());
  }

  /**
   * Sentences of the order that a payment belongs to.
   *
   * @param checkoutId null if there is none
   */
  public List<String> ofCheckout(String checkoutId) {
    return checkoutId == null
        ? Collections.emptyList()
        : ofOrder(checkouts.get(checkoutId).getOrderId());
  }

  private List<String> ofOrder(Long orderId) {
    List<SezzleCheckout> paid =
        checkouts.findByOrder(orderId, Collections.singleton(CheckoutState.COMPLETED));
    return paid.isEmpty() ? Collections.emptyList() : new Sums(paid).sentences();
  }

  /** The sums of all payments of an order: each has the currency of the order. */
  private final class Sums {

    private final List<SezzleCheckout> paid;
    private final Locale locale = ShopperLanguage.current();
    private final List<String> sentences = new ArrayList<>();

    private Sums(List<SezzleCheckout> paid) {
      this.paid = paid;
    }

    private List<String> sentences() {
      say("approved", amounts() - books(CheckoutBooks::getReauthorizedInCents));
      say("captured", books(CheckoutBooks::getCapturedInCents));
      say("left", books(CheckoutBooks::getOpenInCents));
      say("released", books(CheckoutBooks::getReleasedInCents));
      say("refunded", books(CheckoutBooks::getRefundedInCents));
      return sentences;
    }

    private long amounts() {
      return paid.stream().map(SezzleCheckout::getAmount).mapToLong(Price::getAmountInCents).sum();
    }

    private long books(ToLongFunction<CheckoutBooks> cents) {
      return paid.stream().map(SezzleCheckout::getBooks).mapToLong(cents).sum();
    }

    private void say(String what, long cents) {
      if (cents > 0) {
        String amount = AmountFormat.format(paid.get(0).amountOf(cents), locale);
        sentences.add(messages.getMessage("sezzle.money." + what, new Object[] {amount}, locale));
      }
    }
  }
}
