package org.broadleafsezzle.demo.simulator.api;

import java.time.Duration;
import java.util.function.Supplier;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Exchange;
import org.broadleafsezzle.demo.simulator.log.RequestLog;

/** Writes what is sent into the log, just before it is sent. */
final class LoggedExchange implements Exchange {

  private final Exchange exchange;
  private final RequestLog log;
  private final long callNumber;
  private volatile boolean replayed;

  LoggedExchange(Exchange exchange, RequestLog log, long callNumber) {
    this.exchange = exchange;
    this.log = log;
    this.callNumber = callNumber;
  }

  /** The answer repeats that to an earlier call. */
  void replayed() {
    replayed = true;
  }

  @Override
  public void send(Answer answer) {
    log.answered(callNumber, answer, replayed);
    exchange.send(answer);
  }

  @Override
  public void sendLater(Duration delay, Supplier<Answer> answer) {
    exchange.sendLater(
        delay,
        () -> {
          Answer made = answer.get();
          log.answered(callNumber, made, replayed);
          return made;
        });
  }

  @Override
  public void hold() {
    exchange.hold();
  }

  @Override
  public void cut() {
    exchange.cut();
  }
}
