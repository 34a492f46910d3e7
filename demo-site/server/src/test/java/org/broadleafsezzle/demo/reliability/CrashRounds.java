package org.broadleafsezzle.demo.reliability;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The step at which each flow dies in each round: a round takes one more step of each flow. A call
 * can be held for as long only as the shop waits for its answer, so few are in a round, and the
 * job, which begins first, dies alone in its own.
 */
final class CrashRounds implements Iterator<Map<Flow, Step>> {
  private static final int MOST_CALLS = 4;

  private final Map<Flow, Deque<Step>> left = new EnumMap<>(Flow.class);

  CrashRounds(Map<Flow, List<Step>> steps) {
    steps.forEach((flow, all) -> left.put(flow, new ArrayDeque<>(all)));
  }

  @Override
  public boolean hasNext() {
    return left.values().stream().anyMatch(steps -> !steps.isEmpty());
  }

  @Override
  public Map<Flow, Step> next() {
    Deque<Step> job = left.getOrDefault(Flow.RECONCILE, new ArrayDeque<>());
    Step ofTheJob = job.peek();
    Map<Flow, Step> round = new EnumMap<>(Flow.class);
    if (ofTheJob != null && ofTheJob.isCall()) {
      round.put(Flow.RECONCILE, job.remove());
      return round;
    }
    int calls = 0;
    for (Map.Entry<Flow, Deque<Step>> one : left.entrySet()) {
      Step next = one.getValue().peek();
      if (next != null && (!next.isCall() || calls < MOST_CALLS)) {
        calls += next.isCall() ? 1 : 0;
        round.put(one.getKey(), one.getValue().remove());
      }
    }
    return round;
  }
}
