package org.broadleafsezzle.shipment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafsezzle.ledger.MovementPart;
import org.broadleafsezzle.ledger.MovementParts;
import org.broadleafsezzle.ledger.SezzleCheckout;

/**
 * The capture that is proposed for an order, and the most that could be captured of it. Immutable.
 */
public final class ProposedCapture {

  private final Order order;
  private final SezzleCheckout payment;
  private final Map<OrderLine, Integer> pieces = new LinkedHashMap<>();
  private final long inCents;
  private final long mostInCents;

  ProposedCapture(
      Order order,
      SezzleCheckout payment,
      ShippedOrder shipped,
      MovementParts parts,
      long mostInCents) {
    this.order = order;
    this.payment = payment;
    this.mostInCents = mostInCents;
    inCents = parts.sumInCents();
    for (OrderLine line : shipped.lines()) {
      for (MovementPart part : parts.list()) {
        if (part.getLine().equals(line.key())) {
          pieces.put(line, part.getQuantity());
        }
      }
    }
  }

  /** The platform's order, to be read and not to be changed. */
  public Order getOrder() {
    return order;
  }

  /** The module's own id of the payment. */
  public String getCheckoutId() {
    return payment.getId();
  }

  /** ISO 4217, of all amounts here. */
  public String getCurrency() {
    return payment.getAmount().getCurrency();
  }

  /** The number of pieces of each line; none of a line of which only cents are left. */
  public Map<OrderLine, Integer> getPieces() {
    return Collections.unmodifiableMap(pieces);
  }

  /** The share of these pieces, in cents: what is captured if no shop says otherwise. */
  public long getInCents() {
    return inCents;
  }

  /** The amount that can be captured of the payment now, in cents. */
  public long getMostInCents() {
    return mostInCents;
  }
}
