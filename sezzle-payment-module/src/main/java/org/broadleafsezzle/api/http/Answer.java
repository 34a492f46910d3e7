package org.broadleafsezzle.api.http;

import java.nio.charset.Charset;

/** What came back over HTTP, read to its end. */
final class Answer {
  private final int status;
  private final byte[] body;
  private final Charset charset;
  private final String retryAfter;

  Answer(int status, byte[] body, Charset charset, String retryAfter) {
    this.status = status;
    this.body = body;
    this.charset = charset;
    this.retryAfter = retryAfter;
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
}
