package org.broadleafsezzle.demo.simulator.shopper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.broadleafsezzle.demo.simulator.orders.Discount;
import org.broadleafsezzle.demo.simulator.orders.FinancingOption;
import org.broadleafsezzle.demo.simulator.orders.Instalment;
import org.broadleafsezzle.demo.simulator.orders.Money;
import org.broadleafsezzle.demo.simulator.orders.Purchase;

/**
 * The parts of an order that the shopper sees.
 *
 * @param sums what is added to, or taken from, the items
 * @param planTitle says how many payments there are, and how often
 * @param address to be filled in; null if the merchant does not ask for one
 */
public record CheckoutView(
    Texts texts,
    String merchant,
    String description,
    List<Line> items,
    List<Sum> sums,
    String total,
    String planTitle,
    List<Payment> payments,
    boolean asksToTokenize,
    AddressForm address,
    String action,
    String nonce) {

  /** A line of what is bought. */
  public record Line(String name, int quantity, String price) {}

  /** An amount with its name. */
  public record Sum(String label, String amount) {}

  /**
   * A payment of the plan.
   *
   * @param percentPaid how much of the total is paid after it
   */
  public record Payment(String date, String amount, int percentPaid) {}

  static CheckoutView of(
      Purchase purchase,
      String merchant,
      LocalDate today,
      boolean asksToTokenize,
      AddressForm address,
      String action,
      String nonce) {
    Texts texts = new Texts(purchase.locale());
    return new CheckoutView(
        texts,
        merchant,
        purchase.description(),
        items(purchase, texts),
        sums(purchase, texts),
        texts.money(purchase.orderAmount()),
        texts.get("plan." + purchase.financing().wireName()),
        payments(purchase, today, texts),
        asksToTokenize,
        purchase.requiresShippingInfo() ? address : null,
        action,
        nonce);
  }

  private static List<Line> items(Purchase purchase, Texts texts) {
    return purchase.items().stream()
        .map(
            item ->
                new Line(
                    item.name(),
                    item.quantity(),
                    texts.money(
                        item.price().withCents(item.price().amountInCents() * item.quantity()))))
        .toList();
  }

  private static List<Sum> sums(Purchase purchase, Texts texts) {
    List<Sum> sums = new ArrayList<>();
    purchase.discounts().stream()
        .filter(discount -> discount.amount().amountInCents() != 0)
        .forEach(discount -> sums.add(deduction(discount, texts)));
    if (purchase.shippingAmount() != null) {
      sums.add(new Sum(texts.get("shipping"), texts.money(purchase.shippingAmount())));
    }
    if (purchase.taxAmount() != null) {
      sums.add(new Sum(texts.get("tax"), texts.money(purchase.taxAmount())));
    }
    return sums;
  }

  private static Sum deduction(Discount discount, Texts texts) {
    String name = discount.name() == null ? texts.get("discount") : discount.name();
    Money amount = discount.amount();
    return new Sum(name, texts.money(amount.withCents(-Math.abs(amount.amountInCents()))));
  }

  private static List<Payment> payments(Purchase purchase, LocalDate today, Texts texts) {
    FinancingOption financing = purchase.financing();
    List<Instalment> plan = financing.plan(purchase.orderAmount(), today);
    List<Payment> payments = new ArrayList<>();
    for (Instalment instalment : plan) {
      payments.add(
          new Payment(
              payments.isEmpty() ? texts.get("today") : texts.date(instalment.due()),
              texts.money(instalment.amount()),
              100 * (payments.size() + 1) / plan.size()));
    }
    return payments;
  }
}
