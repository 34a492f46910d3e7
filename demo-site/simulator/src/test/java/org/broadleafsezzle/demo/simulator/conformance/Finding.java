package org.broadleafsezzle.demo.simulator.conformance;

/**
 * The result of a look at a fact.
 *
 * @param seen what there was, or why nothing could be seen
 */
record Finding(Fact fact, Verdict verdict, String seen) {

  enum Verdict {
    AS_THE_SIMULATOR("as the simulator"),
    OTHERWISE("otherwise"),
    NOT_SEEN("not seen");

    private final String text;

    Verdict(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  static Finding of(Fact fact, String seen) {
    Verdict verdict = seen.equals(fact.simulated()) ? Verdict.AS_THE_SIMULATOR : Verdict.OTHERWISE;
    return new Finding(fact, verdict, seen);
  }

  static Finding notSeen(Fact fact, String why) {
    return new Finding(fact, Verdict.NOT_SEEN, why);
  }
}
