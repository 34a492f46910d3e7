package org.broadleafsezzle.api.error;

/**
 * Sezzle said no (4xx): nothing was done, and the same request will be refused again. {@link
 * #getErrors()} says why, if the answer could be read.
 */
public class SezzleRefusedException extends SezzleException {
  private static final long serialVersionUID = 1L;

  public SezzleRefusedException(Failure failure) {
    super("Sezzle refused the request", failure);
  }

  SezzleRefusedException(String message, Failure failure) {
    super(message, failure);
  }

  @Override
  public Effect getEffect() {
    return Effect.NONE;
  }
}
