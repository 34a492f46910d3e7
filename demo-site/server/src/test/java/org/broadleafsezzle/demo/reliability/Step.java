package org.broadleafsezzle.demo.reliability;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A point in a flow at which the process dies. There is one before each commit, one before and one
 * after each call to Sezzle takes effect, and one after the last commit: nothing lasting happens
 * between a commit and the next commit or call, so that there is no other point.
 *
 * @param what the tables a commit writes, or the operation that is called
 * @param number of the commit, or of the call of this operation, from 1
 */
record Step(String what, int number, boolean isCall, boolean isBefore) {

  static List<Step> of(List<String> operations, List<String> commits) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < commits.size(); i++) {
      steps.add(new Step(commits.get(i), i + 1, false, true));
    }
    if (!commits.isEmpty()) {
      steps.add(new Step(commits.get(commits.size() - 1), commits.size(), false, false));
    }
    Map<String, Integer> calls = new HashMap<>();
    for (String operation : operations) {
      int number = calls.merge(operation, 1, Integer::sum);
      steps.add(new Step(operation, number, true, true));
      steps.add(new Step(operation, number, true, false));
    }
    return steps;
  }

  /** Has the flow that begins now stand still here. */
  void arm(Stage stage) {
    if (!isCall) {
      stage.shop().standStillAtCommit(number, isBefore);
      return;
    }
    stage.shop().recordCommits();
    if (number > 1) {
      stage.sezzle().fault(what, "LATE", "BEFORE", number - 1, 0);
    }
    stage.sezzle().fault(what, "NEVER", isBefore ? "BEFORE" : "AFTER", 1, 0);
  }

  /** The number of flows that stand still, at whatever steps. */
  static int standingStill(Stage stage) {
    long held =
        stage.sezzle().log().stream()
            .filter(call -> call.path("fault").asText().startsWith("NEVER"))
            .count();
    return stage.shop().standingStill() + (int) held;
  }

  @Override
  public String toString() {
    String where = isBefore ? "before " : "after ";
    return isCall
        ? where + "call " + number + " of `" + what + "` takes effect"
        : where + "commit " + number + ": `" + what.replace("+", "`, `") + "`";
  }
}
