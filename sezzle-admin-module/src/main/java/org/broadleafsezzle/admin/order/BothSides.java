package org.broadleafsezzle.admin.order;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadleafsezzle.admin.layout.AdminFormats;
import org.broadleafsezzle.admin.layout.AdminTexts;
import org.broadleafsezzle.api.model.Authorization;
import org.broadleafsezzle.api.model.FinancingOption;
import org.broadleafsezzle.api.model.Order;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.api.model.Transaction;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A payment as the shop's books and Sezzle's have it, side by side. */
@Component("blSezzleBothSides")
class BothSides {

  private final AdminTexts texts;
  private final AdminFormats formats;

  @Autowired
  BothSides(AdminTexts texts, AdminFormats formats) {
    this.texts = texts;
    this.formats = formats;
  }

  /** One fact, from both sides. */
  public static final class Line {

    private final String name;
    private final String shop;
    private final String sezzle;
    private final boolean compared;

    private Line(String name, String shop, String sezzle, boolean compared) {
      this.name = name;
      this.shop = shop;
      this.sezzle = sezzle;
      this.compared = compared;
    }

    public String getName() {
      return name;
    }

    public String getShop() {
      return shop;
    }

    public String getSezzle() {
      return sezzle;
    }

    public boolean isDifferent() {
      return compared && !shop.equals(sezzle);
    }
  }

  void show(SezzleCheckout checkout, Order order, Model model) {
    List<Line> lines = lines(checkout, order);
    model.addAttribute("sezzleLines", lines);
    model.addAttribute("sezzleAgree", lines.stream().noneMatch(Line::isDifferent));
    model.addAttribute("sezzlePlan", plan(order).orElse(null));
    model.addAttribute(
        "sezzleOrderId",
        order.getAuthorization().flatMap(Authorization::getSezzleOrderId).orElse(null));
  }

  private List<Line> lines(SezzleCheckout checkout, Order order) {
    Authorization authorization =
        order.getAuthorization().orElseGet(() -> Authorization.builder().build());
    CheckoutBooks books = checkout.getBooks();
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(
            texts.text("compare.state"),
            texts.text("standing." + checkout.getStanding()),
            sezzleState(order),
            false));
    if (order.isApproved()) {
      lines.add(
          line(
              "authorized",
              formats.money(checkout.getAmount()),
              authorization.getAuthorizationAmount().map(formats::money).orElse("-")));
      lines.add(
          sums(checkout, "captured", books.getCapturedInCents(), authorization.getCaptures()));
      lines.add(sums(checkout, "refunded", books.getRefundedInCents(), authorization.getRefunds()));
      lines.add(
          sums(checkout, "released", books.getReleasedInCents(), authorization.getReleases()));
      lines.add(
          new Line(
              texts.text("compare.expires"),
              checkout.getAuthorizationExpires().map(formats::time).orElse("-"),
              authorization.getExpiration().map(formats::time).orElse("-"),
              true));
    }
    return lines;
  }

  private String sezzleState(Order order) {
    String approval = order.isApproved() ? texts.text("compare.approved") : "";
    String status =
        texts.textOr(
            order.getCheckoutStatusText().orElse("-"),
            "checkout-status." + order.getCheckoutStatus());
    return approval.isEmpty() ? status : status + ", " + approval;
  }

  private Line sums(
      SezzleCheckout checkout, String name, long shopInCents, List<Transaction> atSezzle) {
    long sezzleInCents =
        atSezzle.stream()
            .map(Transaction::getAmount)
            .filter(Optional::isPresent)
            .mapToLong(amount -> amount.get().getAmountInCents())
            .sum();
    return line(
        name,
        formats.money(checkout.amountOf(shopInCents)),
        formats.money(checkout.amountOf(sezzleInCents)));
  }

  private Line line(String name, String shop, String sezzle) {
    return new Line(texts.text("amount." + name), shop, sezzle, true);
  }

  /** The shopper's plan to pay Sezzle; empty until Sezzle says it. */
  private Optional<String> plan(Order order) {
    return order
        .getAuthorization()
        .flatMap(
            authorization ->
                authorization
                    .getFinancingOption()
                    .map(option -> plan(option, authorization.getAuthorizationAmount())));
  }

  private String plan(String option, Optional<Price> amount) {
    for (FinancingOption known : FinancingOption.values()) {
      if (known.getCode().equals(option) && amount.isPresent()) {
        return texts.text("plan." + known, formats.money(part(amount.get(), known)));
      }
    }
    return option;
  }

  private static Price part(Price amount, FinancingOption option) {
    int parts = option == FinancingOption.SIX_MONTHLY ? 6 : 4;
    return Price.ofDecimal(
        amount.toDecimal().divide(java.math.BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP),
        amount.getCurrency());
  }
}
