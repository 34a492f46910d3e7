package org.broadleafsezzle.demo.simulator.http;

import java.time.Duration;
import java.util.function.Supplier;

/** The ways to end (or not to end) a request. Exactly one of them is called, once. */
public interface Exchange {

  /** Sends the answer now. */
  void send(Answer answer);

  /** Makes and sends the answer when the delay has passed; no thread waits for it. */
  void sendLater(Duration delay, Supplier<Answer> answer);

  /** Sends nothing, until the client gives up or the server's patience ends. */
  void hold();

  /** Closes the connection without a single byte. */
  void cut();
}
