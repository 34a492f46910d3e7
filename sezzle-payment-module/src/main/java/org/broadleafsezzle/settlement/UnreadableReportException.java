package org.broadleafsezzle.settlement;

/** A report that can't be taken in; nothing of it was. */
final class UnreadableReportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final PayoutProblem problem;
  private final String place;

  /**
   * @param place the place in the report, for people; may be null
   */
  UnreadableReportException(PayoutProblem problem, String place) {
    super(problem + (place == null ? "" : " at " + place));
    this.problem = problem;
    this.place = place;
  }

  PayoutProblem problem() {
    return problem;
  }

  String place() {
    return place;
  }
}
