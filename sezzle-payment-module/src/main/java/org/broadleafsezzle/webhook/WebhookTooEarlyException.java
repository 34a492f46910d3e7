package org.broadleafsezzle.webhook;

/** What a delivery tells can't be worked off yet: it is tried again. */
final class WebhookTooEarlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WebhookTooEarlyException(String message) {
    super(message);
  }
}
