package org.broadleafsezzle.notice;

import java.util.Locale;
import java.util.Optional;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.NoticeKind;
import org.broadleafsezzle.ledger.NoticePayload;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.platform.AmountFormat;

/** The news for a shopper, before it is put into words. Immutable. */
public final class NoticeFacts {

  private final NoticeKind kind;
  private final SezzleCheckout checkout;
  private final NoticePayload payload;
  private final String orderNumber;
  private final String shopperName;
  private final Locale locale;

  /**
   * @param orderNumber null if there is no order
   * @param shopperName null if it is not known
   */
  NoticeFacts(
      NoticeKind kind,
      SezzleCheckout checkout,
      NoticePayload payload,
      String orderNumber,
      String shopperName,
      Locale locale) {
    this.kind = kind;
    this.checkout = checkout;
    this.payload = payload;
    this.orderNumber = orderNumber;
    this.shopperName = shopperName;
    this.locale = locale;
  }

  public NoticeKind getKind() {
    return kind;
  }

  /** The id of the platform's order, or of its cart. */
  public Long getOrderId() {
    return checkout.getOrderId();
  }

  /** The shop's number of the order; empty if the payment did not become one. */
  public Optional<String> getOrderNumber() {
    return Optional.ofNullable(orderNumber);
  }

  /** The shopper's first name as it was typed: not for markup as it is. Empty if not known. */
  public Optional<String> getShopperName() {
    return Optional.ofNullable(shopperName);
  }

  /** The shopper's language and region. */
  public Locale getLocale() {
    return locale;
  }

  /** The amount that was captured, refunded, released or authorized anew; else the approved one. */
  public Price getAmount() {
    return payload.amount().orElseGet(checkout::getAmount);
  }

  /** The rest of the same payment that could still be captured then; perhaps nothing. */
  public Price getLeft() {
    return payload.left().orElseGet(() -> checkout.amountOf(0));
  }

  /** Whether the platform's order is cancelled. */
  public boolean isOrderCancelled() {
    return payload.isOrderCancelled();
  }

  /** An amount as the shopper's region writes it. */
  public String format(Price amount) {
    return AmountFormat.format(amount, locale);
  }
}
