package org.broadleafsezzle.ledger;

import org.broadleafsezzle.api.SezzleMode;

/**
 * The outcome of the authorizations of one mode and currency; in cents of it. Those of the module's
 * first versions, which have no mode, count as live.
 */
public final class AuthorizedTotals {

  private final SezzleMode mode;
  private final String currency;
  private final long authorizedInCents;
  private final long capturedInCents;
  private final long refundedInCents;
  private final long expiredInCents;

  /** As the query's columns come. */
  AuthorizedTotals(Object[] row) {
    mode = row[1] == null ? SezzleMode.LIVE : (SezzleMode) row[1];
    currency = (String) row[2];
    authorizedInCents = number(row[3]);
    capturedInCents = number(row[4]);
    refundedInCents = number(row[5]);
    expiredInCents = number(row[6]);
  }

  private static long number(Object column) {
    return column == null ? 0 : ((Number) column).longValue();
  }

  public SezzleMode getMode() {
    return mode;
  }

  /** ISO 4217. */
  public String getCurrency() {
    return currency;
  }

  /** All of it, each amount once: what was authorized anew counts where it is now. */
  public long getAuthorizedInCents() {
    return authorizedInCents;
  }

  /** Captured until now, also what is refunded since. */
  public long getCapturedInCents() {
    return capturedInCents;
  }

  public long getRefundedInCents() {
    return refundedInCents;
  }

  /** Neither captured nor released nor authorized anew when it ended. */
  public long getExpiredInCents() {
    return expiredInCents;
  }
}
