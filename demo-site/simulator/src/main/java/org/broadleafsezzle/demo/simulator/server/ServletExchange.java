package org.broadleafsezzle.demo.simulator.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.servlet.AsyncContext;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends a request through the servlet API; every answer is dated by the simulator's clock. */
final class ServletExchange implements Exchange {

  private static final Logger LOG = LoggerFactory.getLogger(ServletExchange.class);

  /** The wait for an answer that never comes; no thread is used meanwhile. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final ScheduledExecutorService scheduler;
  private final Clock clock;

  /**
   * @param clock whose time each answer carries as its date
   */
  ServletExchange(
      HttpServletRequest request,
      HttpServletResponse response,
      ScheduledExecutorService scheduler,
      Clock clock) {
    this.request = request;
    this.response = response;
    this.scheduler = scheduler;
    this.clock = clock;
  }

  @Override
  public void send(Answer answer) {
    try {
      write(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("The client is gone.", e);
    }
  }

  @Override
  public void sendLater(Duration delay, Supplier<Answer> answer) {
    AsyncContext async = request.startAsync();
    async.setTimeout(delay.plus(PATIENCE).toMillis());
    ScheduledFuture<?> unused =
        scheduler.schedule(() -> finish(async, answer), delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void hold() {
    AsyncContext async = request.startAsync();
    async.setTimeout(PATIENCE.toMillis());
    async.addListener(new CutOnTimeout());
  }

  @Override
  public void cut() {
    ((Runnable) request.getAttribute(CutValve.ATTRIBUTE)).run();
  }

  private void finish(AsyncContext async, Supplier<Answer> answer) {
    try {
      write(answer.get());
    } catch (IOException e) {
      LOG.debug("The client did not wait for a late answer.", e);
    } catch (RuntimeException e) {
      LOG.error("A late answer failed.", e);
    } finally {
      async.complete();
    }
  }

  private void write(Answer answer) throws IOException {
    response.setStatus(answer.status());
    response.setDateHeader("Date", clock.millis());
    answer.headers().forEach(response::setHeader);
    if (answer.body() == null) {
      response.setContentLength(0);
      return;
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    response.setContentType(answer.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private final class CutOnTimeout implements AsyncListener {
    @Override
    public void onTimeout(AsyncEvent event) {
      cut();
      event.getAsyncContext().complete();
    }

    @Override
    public void onError(AsyncEvent event) {
      event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
