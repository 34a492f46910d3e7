package org.broadleafsezzle.demo.server;

/** Why the demo cannot start, in one sentence for the person who started it. */
public class DemoException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DemoException(String sentence) {
    super(sentence);
  }

  public DemoException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
