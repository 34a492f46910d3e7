package org.broadleafsezzle.demo.simulator.conformance;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The result of a request that is sent twice under one {@code Sezzle-Request-Id}. */
final class Repetition {

  private Repetition() {}

  /**
   * @param listed how many movements of the kind Sezzle lists
   */
  static String of(Supplier<Reply> request, IntSupplier listed, Surroundings surroundings) {
    int before = listed.getAsInt();
    Reply first = request.get();
    if (!first.isSuccess()) {
      return "refused: " + first.verdict();
    }
    Reply second = request.get();
    surroundings.settle();
    return switch (listed.getAsInt() - before) {
      case 0 -> "not listed";
      case 1 -> "carried out once, " + answer(first, second);
      default -> "carried out twice";
    };
  }

  /** The same for what makes a new order, which both answers are. */
  static String ofOrder(Supplier<Reply> request) {
    Reply first = request.get();
    if (!first.isSuccess()) {
      return "refused: " + first.verdict();
    }
    Reply second = request.get();
    boolean another = second.isSuccess() && !second.text("/uuid").equals(first.text("/uuid"));
    return another ? "carried out twice" : "carried out once, " + answer(first, second);
  }

  private static String answer(Reply first, Reply second) {
    if (!second.isSuccess()) {
      return "then " + second.verdict();
    }
    return second.text("/uuid").equals(first.text("/uuid")) ? "same answer" : "another answer";
  }
}
