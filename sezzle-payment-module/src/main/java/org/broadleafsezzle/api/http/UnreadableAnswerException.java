package org.broadleafsezzle.api.http;

import java.io.IOException;

/** An answer that is not what the contract promises. The message never repeats the answer. */
final class UnreadableAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableAnswerException(String message) {
    super(message);
  }
}
