package org.broadleafsezzle.api.error;

/**
 * Sezzle could not be asked, or could not answer a call that changes nothing: connection refused,
 * host not found, circuit open, no token to be had; for a read also timeout, 5xx, 429 or an
 * unreadable answer. Surely nothing was done.
 */
public final class SezzleUnavailableException extends SezzleException {
  private static final long serialVersionUID = 1L;

  public SezzleUnavailableException(Failure failure) {
    super("Sezzle is not available, nothing was done; try again later", failure);
  }

  @Override
  public Effect getEffect() {
    return Effect.NONE;
  }
}
