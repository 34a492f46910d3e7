package org.broadleafsezzle.job;

/** Runs the parts of a job one after another; one that throws does not keep the others. */
final class EachPart {

  private RuntimeException first;

  void run(Runnable part) {
    try {
      part.run();
    } catch (RuntimeException e) {
      if (first == null) {
        first = e;
      } else {
        first.addSuppressed(e);
      }
    }
  }

  /** Throws what the first of them threw, if any did, with what the others threw. */
  void throwFirst() {
    if (first != null) {
      throw first;
    }
  }
}
