package org.broadleafsezzle.api.error;

/**
 * The request was sent and it can't be told what came of it: timeout, reset, 5xx, 429, or an answer
 * that can't be read. Read the order and compare; what is not there yet may still come. Once one
 * attempt of a call ended so, a refusal of a later attempt is reported as this too, with its
 * errors: the refusal may be about what the first attempt did.
 */
public final class SezzleOutcomeUnknownException extends SezzleException {
  private static final long serialVersionUID = 1L;

  public SezzleOutcomeUnknownException(Failure failure) {
    super(
        "It is unknown whether Sezzle carried out the request; read the order and compare",
        failure);
  }

  @Override
  public Effect getEffect() {
    return Effect.UNKNOWN;
  }
}
