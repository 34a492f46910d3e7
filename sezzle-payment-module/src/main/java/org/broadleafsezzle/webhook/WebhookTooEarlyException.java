package org.broadleafsezzle.webhook;

/** The news of a delivery can't be worked off yet: it is tried again. */
final class WebhookTooEarlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WebhookTooEarlyException(String message) {
    super(message);
  }
}
