package org.broadleafsezzle.api.http.answer;

import java.io.IOException;

/** An answer that is not what the contract promises. The message never repeats the answer. */
public final class UnreadableAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  public UnreadableAnswerException(String message) {
    super(message);
  }
}
