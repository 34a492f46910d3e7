package org.broadleafsezzle.api.http;

import java.nio.charset.Charset;

/** An answer over HTTP, read to its end. */
final class Answer {
  private final int status;
  private final byte[] body;
  private final Charset charset;
  private final String retryAfter;
  private final String date;

  Answer(int status, byte[] body, Charset charset, String retryAfter, String date) {
    this.status = status;
    this.body = body;
    this.charset = charset;
    this.retryAfter = retryAfter;
    this.date = date;
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  byte[] body() {
    return body;
  }

  String text() {
    return new String(body, charset);
  }

  /** The header as it came, null if there was none. */
  String retryAfter() {
    return retryAfter;
  }

  /** When Sezzle says it answered, as it came; null if it did not say. */
  String date() {
    return date;
  }
}
