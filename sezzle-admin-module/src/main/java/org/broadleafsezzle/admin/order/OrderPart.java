package org.broadleafsezzle.admin.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.platform.OrderItems;
import org.broadleafsezzle.admin.platform.OrderLabel;
import org.broadleafsezzle.admin.platform.PlatformCustomers;
import org.broadleafsezzle.admin.platform.PlatformOrders;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.saved.SavedAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of a panel that says who ordered what. */
@Component("blSezzleOrderPart")
class OrderPart {

  private final PlatformOrders orders;
  private final OrderItems items;
  private final AdminFormats formats;
  private final PlatformCustomers customers;
  private final SavedAccounts accounts;

  @Autowired
  OrderPart(
      PlatformOrders orders,
      OrderItems items,
      AdminFormats formats,
      PlatformCustomers customers,
      SavedAccounts accounts) {
    this.orders = orders;
    this.items = items;
    this.formats = formats;
    this.customers = customers;
    this.accounts = accounts;
  }

  /** One line of the order, in words. */
  public static final class Line {
    private final String name;
    private final int quantity;
    private final String total;

    private Line(String name, int quantity, String total) {
      this.name = name;
      this.quantity = quantity;
      this.total = total;
    }

    public String getName() {
      return name;
    }

    public int getQuantity() {
      return quantity;
    }

    /** Empty if it has no price. */
    public String getTotal() {
      return total;
    }
  }

  void read(SezzleCheckout checkout, Model model) {
    Long orderId = checkout.getOrderId();
    OrderLabel label =
        orders.labels(Collections.singleton(orderId)).getOrDefault(orderId, OrderLabel.NONE);
    model.addAttribute(
        "sezzleNumber", label.number() == null ? String.valueOf(orderId) : label.number());
    model.addAttribute("sezzleShopper", label.shopper());
    model.addAttribute("sezzleEmail", label.email());
    model.addAttribute("sezzleCustomer", customerWithAccount(orderId));
    model.addAttribute("sezzleItems", lines(orderId, checkout.getAmount().getCurrency()));
  }

  /** Null unless the order's customer has saved a Sezzle account. */
  private Long customerWithAccount(Long orderId) {
    return customers
        .ofOrder(orderId)
        .filter(customer -> !accounts.findShown(customer).isEmpty())
        .orElse(null);
  }

  private List<Line> lines(Long orderId, String currency) {
    return items.of(orderId).stream()
        .map(item -> new Line(item.name(), item.quantity(), money(item.total(), currency)))
        .collect(Collectors.toList());
  }

  private String money(BigDecimal total, String currency) {
    return total == null
        ? ""
        : formats.money(Price.ofDecimal(total.setScale(2, RoundingMode.HALF_UP), currency));
  }
}
