package org.broadleafsezzle.admin.link;

import java.time.Instant;
import org.broadleafsezzle.admin.platform.OrderLabel;
import org.broadleafsezzle.api.model.Price;
import org.broadleafsezzle.ledger.LinkChannel;
import org.broadleafsezzle.ledger.PayLink;
import org.broadleafsezzle.ledger.SezzleCheckout;
import org.broadleafsezzle.link.LinkState;

/** A payment link in the list. Immutable. */
public final class LinkRow {

  private final PayLink link;
  private final SezzleCheckout checkout;
  private final OrderLabel order;
  private final LinkState state;
  private final String reason;
  private final String address;

  /**
   * @param checkout null if Sezzle was never asked
   * @param reason why it is in its state, in words; null if the state says it
   * @param address the shop's own address of it; null if nobody can pay there
   */
  LinkRow(
      PayLink link,
      SezzleCheckout checkout,
      OrderLabel order,
      LinkState state,
      String reason,
      String address) {
    this.link = link;
    this.checkout = checkout;
    this.order = order;
    this.state = state;
    this.reason = reason;
    this.address = address;
  }

  public String getId() {
    return link.getId();
  }

  public Long getCart() {
    return link.getOrderId();
  }

  /** Null as long as there is no order. */
  public String getOrderNumber() {
    return state == LinkState.ORDERED ? order.number() : null;
  }

  /** Null if the cart names nobody. */
  public String getShopper() {
    return order.shopper();
  }

  public LinkChannel getChannel() {
    return link.getChannel();
  }

  /** Null if the address is copied, or once it is erased. */
  public String getRecipient() {
    return link.getRecipient().orElse(null);
  }

  public String getLanguage() {
    return link.getLanguage();
  }

  public String getRequestedBy() {
    return link.getRequestedBy();
  }

  public Instant getCreated() {
    return link.getCreated();
  }

  public LinkState getState() {
    return state;
  }

  public String getReason() {
    return reason;
  }

  public String getAddress() {
    return address;
  }

  /**
   * The moment when the shop's own address was first opened; null if it is not known that it was.
   */
  public Instant getOpened() {
    return link.getOpened().orElse(null);
  }

  /** Null if Sezzle was never asked. */
  public String getCheckoutId() {
    return checkout == null ? null : checkout.getId();
  }

  /** The shop's reference at Sezzle; null if Sezzle was never asked. */
  public String getReference() {
    return checkout == null ? null : checkout.getReferenceId();
  }

  /** Null if Sezzle was never asked. */
  public Price getAmount() {
    return checkout == null ? null : checkout.getAmount();
  }

  /** The moment from which it can't be paid any more; null if Sezzle was never asked. */
  public Instant getExpires() {
    return checkout == null ? null : checkout.getSession().expires().orElse(null);
  }

  public boolean isOpen() {
    return state == LinkState.OPEN;
  }

  /** Whether Sezzle did not answer, so that a person has to say what its dashboard shows. */
  public boolean isUnknown() {
    return state == LinkState.UNKNOWN;
  }

  /** Whether another one can be sent: not once the cart is an order, or about to be. */
  public boolean isRepeatable() {
    return state != LinkState.ORDERED
        && state != LinkState.PAID
        && state != LinkState.PAID_OTHERWISE
        && state != LinkState.SENDING;
  }
}
