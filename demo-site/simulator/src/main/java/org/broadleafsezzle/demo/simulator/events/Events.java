package org.broadleafsezzle.demo.simulator.events;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Makes known all that happens. */
public final class Events {

  private final Clock clock;
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();

  public Events(Clock clock) {
    this.clock = clock;
  }

  /** Calls the listener with every event, on the thread that publishes it. */
  public void onEvent(Consumer<Event> listener) {
    listeners.add(listener);
  }

  public void publish(EventName name, Object data) {
    Event event =
        new Event(UUID.randomUUID().toString(), clock.instant(), name, name.dataType(), data);
    listeners.forEach(listener -> listener.accept(event));
  }
}
