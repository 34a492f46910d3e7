package org.broadleafsezzle.ledger;

/** Something else was moved for the items of an order since an amount was worked out for some. */
public class PartsChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PartsChangedException(Long orderId) {
    super("Items of order " + orderId + " were moved meanwhile");
  }
}
