package org.broadleafsezzle.admin.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.broadleafsezzle.admin.platform.OrderLabel;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.AttentionKind;
import org.broadleafsezzle.ledger.CheckoutBooks;
import org.broadleafsezzle.ledger.DisputeDeadline;
import org.broadleafsezzle.ledger.SezzleCheckout;

/** A payment with what the list shows of it besides. */
public final class PaymentRow {

  private final SezzleCheckout checkout;
  private final OrderLabel order;
  private final Set<AttentionKind> attention;
  private final long openInCents;
  private final DisputeDeadline deadline;

  /**
   * @param now to tell what can be captured still, and how near the end of a dispute is
   */
  PaymentRow(SezzleCheckout checkout, OrderLabel order, Set<AttentionKind> attention, Instant now) {
    this.checkout = checkout;
    this.order = order;
    this.attention = attention;
    openInCents = checkout.openInCents(now);
    deadline = checkout.getBooks().disputeDeadline(now);
  }

  public SezzleCheckout getCheckout() {
    return checkout;
  }

  /** The order's number; its reference id as long as the order has none. */
  public String getOrderNumber() {
    return order.number() == null ? checkout.getReferenceId() : order.number();
  }

  /** Of the shopper, for an administrator's eyes only; null if the order names nobody. */
  public String getShopper() {
    return order.shopper();
  }

  /** The shopper's, for an administrator's eyes only; null if the order has none. */
  public String getEmail() {
    return order.email();
  }

  public Set<AttentionKind> getAttention() {
    return attention;
  }

  public Price getCaptured() {
    return price(books().getCapturedInCents());
  }

  public Price getRefunded() {
    return price(books().getRefundedInCents());
  }

  public Price getReleased() {
    return price(books().getReleasedInCents());
  }

  public Price getOpen() {
    return price(openInCents);
  }

  /** The amount that is captured and not refunded. */
  public Price getRefundableAmount() {
    return price(books().getRefundableInCents());
  }

  /** Whether something can be captured or released now, as far as the shop's books know. */
  public boolean isCapturable() {
    return openInCents > 0 && books().getUnsettled() == 0;
  }

  /** Whether something can be refunded now, as far as the shop's books know. */
  public boolean isRefundable() {
    return checkout.getState().isPaying()
        && books().getRefundableInCents() > 0
        && books().getUnsettled() == 0;
  }

  /** The platform's name of its order's state; null if there is no order. */
  public String getOrderStatus() {
    return order.status();
  }

  /** Whether the platform's order is cancelled: nobody is to be charged for it without a word. */
  public boolean isOrderCancelled() {
    return order.isCancelled();
  }

  /** Whether more is captured and open than the platform's order costs now. */
  public boolean isWorthLess() {
    BigDecimal held = BigDecimal.valueOf(books().getRefundableInCents() + openInCents, 2);
    return isCapturable() && order.total().filter(total -> total.compareTo(held) < 0).isPresent();
  }

  /** Whether the shopper disputes it: nobody is to be refunded twice without a word. */
  public boolean isDisputed() {
    return books().isDisputed();
  }

  /** The day a dispute has to be answered by; null if none has. */
  public LocalDate getAnswerBy() {
    return books()
        .getDisputeDue()
        .map(due -> due.atZone(ZoneOffset.UTC).toLocalDate())
        .orElse(null);
  }

  /** The nearness of that day; {@code FAR} if none has. */
  public DisputeDeadline getDeadline() {
    return deadline;
  }

  private CheckoutBooks books() {
    return checkout.getBooks();
  }

  private Price price(long cents) {
    return Price.of(cents, checkout.getAmount().getCurrency());
  }
}
