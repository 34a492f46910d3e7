package org.broadleafsezzle.demo.simulator.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.broadleafsezzle.demo.simulator.clock.MovableClock;
import org.broadleafsezzle.demo.simulator.http.Answer;
import org.broadleafsezzle.demo.simulator.http.Request;
import org.broadleafsezzle.demo.simulator.http.Route;

/** Reads, moves and resets the clock. */
final class ClockCommands {

  private final MovableClock clock;

  ClockCommands(MovableClock clock) {
    this.clock = clock;
  }

  record Time(Instant now, double offsetSeconds) {}

  /** One of the two. */
  record Move(Long seconds, Instant to) {}

  List<Route<Function<Request, Answer>>> routes() {
    return List.of(
        Commands.route("GET", "/clock", request -> time()),
        Commands.route("POST", "/clock/move", this::move),
        Commands.route("DELETE", "/clock", this::reset));
  }

  private Time time() {
    return new Time(clock.instant(), clock.offset().toMillis() / 1000.0);
  }

  private Object move(Request request) {
    Move move = Commands.read(request, Move.class);
    if ((move.seconds() == null) == (move.to() == null)) {
      throw new BadCommandException("Either seconds or to is needed.");
    }
    if (move.seconds() != null) {
      clock.move(Duration.ofSeconds(move.seconds()));
    } else {
      clock.moveTo(move.to());
    }
    return time();
  }

  private Object reset(Request request) {
    clock.reset();
    return time();
  }
}
