package org.broadleafsezzle.demo.simulator.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for a call, the oldest first. */
public final class Faults {

  private final List<Fault> waiting = new ArrayList<>();
  private long lastId;

  /**
   * Lets a fault wait for its calls.
   *
   * @throws IllegalArgumentException if its count is below 1
   */
  public synchronized Fault add(Fault fault) {
    if (fault.count() < 1) {
      throw new IllegalArgumentException("count is below 1");
    }
    Fault added = fault.withId(++lastId);
    waiting.add(added);
    return added;
  }

  /** Uses up one call of the oldest fault that meets this operation. */
  public synchronized Optional<Fault> take(String operationId) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.meets(operationId)) {
        replace(i, fault.once());
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  public synchronized List<Fault> all() {
    return List.copyOf(waiting);
  }

  /** Whether there was such a fault. */
  public synchronized boolean remove(long id) {
    return waiting.removeIf(fault -> fault.id() == id);
  }

  public synchronized void clear() {
    waiting.clear();
  }

  private void replace(int index, Fault fault) {
    if (fault.count() == 0) {
      waiting.remove(index);
    } else {
      waiting.set(index, fault);
    }
  }
}
