package org.broadleafsezzle.api.error;

/**
 * The keys or the token were not accepted (401 or 403, even with a token just fetched): nothing was
 * done. Check public key, private key and mode.
 */
public final class SezzleAuthenticationException extends SezzleRefusedException {
  private static final long serialVersionUID = 1L;

  public SezzleAuthenticationException(Failure failure) {
    super("Sezzle did not accept the keys; check public key, private key and mode", failure);
  }
}
