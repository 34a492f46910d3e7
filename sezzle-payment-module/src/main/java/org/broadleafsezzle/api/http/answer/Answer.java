package org.broadleafsezzle.api.http.answer;

import java.nio.charset.Charset;

/** An answer over HTTP, read to its end. */
public final class Answer {
  private final int status;
  private final byte[] body;
  private final Charset charset;
  private final String retryAfter;
  private final String date;

  public Answer(int status, byte[] body, Charset charset, String retryAfter, String date) {
    this.status = status;
    this.body = body;
    this.charset = charset;
    this.retryAfter = retryAfter;
    this.date = date;
  }

  public int status() {
    return status;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public byte[] body() {
    return body;
  }

  public String text() {
    return new String(body, charset);
  }

  /** The header as it came, null if there was none. */
  public String retryAfter() {
    return retryAfter;
  }

  /** The time of the answer in Sezzle's words, as it came; null if it did not say. */
  public String date() {
    return date;
  }
}
