package org.broadleafsezzle.api.error;

/**
 * Sezzle does not know what was asked for (404 with an answer of Sezzle's own): nothing was done.
 */
public final class SezzleNotFoundException extends SezzleRefusedException {
  private static final long serialVersionUID = 1L;

  public SezzleNotFoundException(Failure failure) {
    super("Sezzle does not know what was asked for", failure);
  }
}
